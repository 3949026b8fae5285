package io.garner.lineage.sql;

import io.garner.lineage.sql.Token.Kind;
import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into tokens in one pass, without comments. Strings, quoted names and comments are told apart here and nowhere
 * else, so that no rule is fooled by what stands inside one.
 */
final class Lexer {

    /** Longer texts are refused: a view of that length is no work of people, and each step costs memory. */
    static final int LONGEST = 1_000_000;

    private final String text;
    private final Quotes quotes;
    private final Operators operators;
    private final Dialect dialect;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private Lexer(Dialect dialect, String text) {
        this.text = text;
        this.dialect = dialect;
        this.quotes = new Quotes(text, dialect);
        this.operators = new Operators(text, dialect);
    }

    static List<Token> tokens(Dialect dialect, String text) {
        if (text.length() > LONGEST) {
            throw new Unreadable("the text is longer than " + LONGEST + " characters");
        }
        return new Lexer(dialect, text).all();
    }

    private List<Token> all() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\uFEFF') {
                moveTo(at + 1);
            } else if (text.startsWith("--", at)) {
                moveTo(endOfLine());
            } else if (text.startsWith("/*", at)) {
                moveTo(quotes.endOfComment(at));
            } else {
                token(c);
            }
        }
        return tokens;
    }

    private void token(char c) {
        if (c == '\'') {
            add(Kind.STRING, quotes.endOfString(at, at));
        } else if (c == '"' || (c == '[' && dialect == Dialect.SQL_SERVER)) {
            add(Kind.QUOTED, quotes.endOfName(at));
        } else if (c == '$' && quotes.dollarQuoted(at)) {
            add(Kind.STRING, quotes.endOfDollarQuote(at));
        } else if (startsNumber(c)) {
            add(Kind.NUMBER, endOfNumber());
        } else if (startsWord(c)) {
            wordOrPrefixedString();
        } else {
            add(Kind.SYMBOL, operators.end(at));
        }
    }

    private void wordOrPrefixedString() {
        int end = at + 1;
        while (end < text.length() && (startsWord(text.charAt(end)) || insideWord(text.charAt(end)))) {
            end++;
        }
        if (quotes.prefixesString(at, end)) {
            add(Kind.STRING, quotes.endOfString(at, text.indexOf('\'', at)));
        } else if (text.startsWith("&\"", end) && text.regionMatches(true, at, "U", 0, end - at)) {
            throw new Unreadable("it uses names with Unicode escapes (U&\"…\")" + quotes.place(at));
        } else {
            add(Kind.WORD, end);
        }
    }

    private boolean startsWord(char c) {
        return Character.isLetter(c)
                || c == '_'
                || Character.isSurrogate(c)
                || (dialect == Dialect.SQL_SERVER && (c == '#' || c == '@' || c == '$'));
    }

    private static boolean insideWord(char c) {
        return Character.isDigit(c) || c == '$' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private boolean startsNumber(char c) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return isDigit(c) || ((c == '.' || c == '$') && isDigit(next) && !touchesName());
    }

    private boolean touchesName() {
        Token last = tokens.isEmpty() ? Token.symbol("") : tokens.get(tokens.size() - 1);
        return last.isName() && last.end() == at;
    }

    private int endOfNumber() {
        int end = at + 1;
        boolean hexadecimal = text.regionMatches(true, at, "0x", 0, 2);
        while (end < text.length()) {
            char c = text.charAt(end);
            boolean sign = (c == '+' || c == '-') && !hexadecimal && "eE".indexOf(text.charAt(end - 1)) >= 0;
            if (!sign && !Character.isLetterOrDigit(c) && c != '_' && !(c == '.' && !text.startsWith("..", end))) {
                return end;
            }
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private void add(Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), at, end, line, at - lineStart + 1));
        moveTo(end);
    }

    private void moveTo(int end) {
        for (; at < end; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
    }
}
