package io.garner.lineage.sql;

import io.garner.lineage.sql.Token.Kind;
import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What stands in the parser's text for names, strings and operators that it would damage or refuse: {@code "q0_"} for the
 * first quoted name, {@code 's0_'} for the first odd string. The parser splits quoted names at dots, keeps doubled quotes,
 * and refuses some keywords as names; with stand-ins it meets neither. Of one text and one thread.
 */
final class StandIns {

    private record Name(String real, String raw) {}

    private final Dialect dialect;
    private final List<Name> names = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    private final Map<String, String> operators = new HashMap<>();

    StandIns(Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /** For a name in quotes or brackets, or a word that must not be read as a keyword. */
    Token name(Token token) {
        names.add(new Name(real(token), token.text()));
        return token.as(Kind.QUOTED, "\"q" + (names.size() - 1) + "_\"");
    }

    private String real(Token token) {
        String text = token.text();
        String inside = text.length() < 2 ? text : text.substring(1, text.length() - 1);
        return switch (text.charAt(0)) {
            case '"' -> inside.replace("\"\"", "\"");
            case '[' -> inside.replace("]]", "]");
            case '\'' -> inside.replace("''", "'");
            default -> folded(text);
        };
    }

    /** PostgreSQL folds names without quotes to lower case; SQL Server keeps them and compares as its collation says. */
    private String folded(String word) {
        return dialect == Dialect.POSTGRES ? word.toLowerCase(Locale.ROOT) : word;
    }

    Token string(Token token) {
        strings.add(token.text());
        return token.as(Kind.STRING, "'s" + (strings.size() - 1) + "_'");
    }

    /** Whether from now on, or already, the first operator stands for the second. */
    boolean takes(String standIn, String original) {
        return operators.computeIfAbsent(standIn, free -> original).equals(original);
    }

    /** The name that the parser calls so. */
    String real(String parsers) {
        if (parsers.startsWith("'")) {
            return parsers.substring(1, parsers.length() - 1).replace("''", "'");
        }
        return quoted(parsers) ? names.get(number(parsers, 'q', names.size())).real() : folded(parsers);
    }

    boolean quoted(String parsers) {
        return parsers.startsWith("\"");
    }

    /** Whether two names are one and the same. */
    boolean same(String one, String other) {
        return dialect == Dialect.SQL_SERVER ? one.equalsIgnoreCase(other) : one.equals(other);
    }

    /** A text of the parser's with everything back in its place. */
    String restored(String printed) {
        StringBuilder text = new StringBuilder();
        int end = 0;
        for (Token token : Lexer.tokens(Dialect.POSTGRES, printed)) {
            text.append(printed.substring(end, token.start())).append(original(token));
            end = token.end();
        }
        return text.append(printed.substring(end)).toString();
    }

    private String original(Token token) {
        return switch (token.kind()) {
            case QUOTED -> names.get(number(token.text(), 'q', names.size())).raw();
            case STRING ->
                isStandIn(token.text()) ? strings.get(number(token.text(), 's', strings.size())) : token.text();
            case SYMBOL -> operators.getOrDefault(token.text(), token.text());
            default -> token.text();
        };
    }

    private boolean isStandIn(String text) {
        return text.matches("'s[0-9]{1,6}_'")
                && Integer.parseInt(text.substring(2, text.length() - 2)) < strings.size();
    }

    private static int number(String text, char letter, int size) {
        String digits = text.length() > 4 && text.charAt(1) == letter ? text.substring(2, text.length() - 2) : "";
        if (!digits.matches("[0-9]{1,6}") || Integer.parseInt(digits) >= size) {
            throw new Unreadable("the parser damaged a quoted name");
        }
        return Integer.parseInt(digits);
    }
}
