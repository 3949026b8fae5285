package io.garner.lineage.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Words that are names to the database and something else to the parser. {@code day} as a column without qualifier is a unit
 * of time to it, and the column is lost; {@code statement} it refuses.
 */
final class KeywordNames {

    private static final Set<String> DATE_PARTS = Set.of("DAY", "HOUR", "MINUTE", "MONTH", "SECOND", "YEAR");

    private static final Set<String> REFUSED = Set.of(
            "CSV",
            "FORCE",
            "IMPORT",
            "PRIOR",
            "RETURNS",
            "STATEMENT",
            "UNBOUNDED",
            "UNKNOWN",
            "CURRENT",
            "DOUBLE",
            "ENUM",
            "VARYING");

    /** What stands behind AS in these is a type. */
    private static final Set<String> TYPED =
            Set.of("CAST", "TRY_CAST", "SAFE_CAST", "XMLSERIALIZE", "XMLCAST", "TREAT");

    private static final Set<String> BEHIND_AS =
            Set.of("SELECT", "WITH", "VALUES", "TABLE", "NOT", "MATERIALIZED", "OF");

    /** Their first argument is a unit of time in SQL Server. */
    static final Set<String> DATE_FUNCTIONS =
            Set.of("DATEADD", "DATEDIFF", "DATEDIFF_BIG", "DATEPART", "DATENAME", "DATETRUNC", "DATE_BUCKET");

    private KeywordNames() {}

    static Tokens quoteRefused(Tokens tokens, StandIns standIns) {
        return quote(tokens, standIns, true);
    }

    static Tokens quoteDateParts(Tokens tokens, StandIns standIns) {
        return quote(tokens, standIns, false);
    }

    /** {@code x AS Both}: any word may be an alias behind AS, and the parser refuses many. */
    static Tokens quoteAliases(Tokens tokens, StandIns standIns) {
        List<Token> changed = new ArrayList<>();
        Deque<String> calls = new ArrayDeque<>(List.of(""));
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.at(i);
            if (token.is("(")) {
                calls.push(tokens.at(i - 1).keyword());
            } else if (token.is(")") && calls.size() > 1) {
                calls.pop();
            }
            boolean alias = tokens.is(i - 1, "AS")
                    && token.kind() == Token.Kind.WORD
                    && !BEHIND_AS.contains(token.keyword())
                    && !tokens.is(i + 1, "(")
                    && !TYPED.contains(String.valueOf(calls.peek()));
            changed.add(alias ? standIns.name(token) : token);
        }
        return new Tokens(changed);
    }

    private static Tokens quote(Tokens tokens, StandIns standIns, boolean refused) {
        List<Token> changed = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.at(i).keyword();
            boolean name = DATE_PARTS.contains(word)
                    ? !isUnit(tokens, i)
                    : refused && REFUSED.contains(word) && !isKeyword(tokens, i);
            changed.add(name && !tokens.is(i + 1, "(") ? standIns.name(tokens.at(i)) : tokens.at(i));
        }
        return new Tokens(changed);
    }

    private static boolean isUnit(Tokens tokens, int i) {
        Token before = tokens.at(i - 1);
        boolean extract = before.is("(")
                && (tokens.is(i - 2, "EXTRACT")
                        || DATE_FUNCTIONS.contains(tokens.at(i - 2).keyword()));
        boolean interval = before.is("INTERVAL") || (Normaliser.isString(before) && tokens.is(i - 2, "INTERVAL"));
        boolean range = before.is("TO") && DATE_PARTS.contains(tokens.at(i - 2).keyword());
        return extract || interval || range;
    }

    private static boolean isKeyword(Tokens tokens, int i) {
        return tokens.is(i, "DOUBLE", "PRECISION")
                || tokens.is(i, "CURRENT", "ROW")
                || (tokens.is(i, "UNBOUNDED") && Tokens.isOneOf(tokens.at(i + 1), "PRECEDING", "FOLLOWING"))
                || (tokens.is(i, "UNKNOWN") && Tokens.isOneOf(tokens.at(i - 1), "IS", "NOT"))
                || (tokens.is(i, "VARYING") && Tokens.isOneOf(tokens.at(i - 1), "CHARACTER", "CHAR", "BIT", "NCHAR"));
    }
}
