package io.garner.lineage.sql;

import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.Optional;

/** Looks through a statement that is taken to move nothing for one that does, which must not be passed over in silence. */
record HiddenMoves(Dialect dialect) {

    private static final String HELD = "there is a statement in it that may move rows and is not read";

    /** Behind these words INSERT and UPDATE are rights, events or locks. */
    private static final String[] NO_STATEMENT = {
        "ON", "FOR", "AFTER", "OF", "OR", "KEY", "GRANT", "REVOKE", "DENY", "OPTION", "TABLE", ",", ".", "="
    };

    /** Why nothing may be said of a statement that begins with a word that moves nothing. */
    Optional<String> in(Tokens tokens) {
        if (tokens.is(0, "EXPLAIN")) {
            return explained(tokens);
        }
        if (tokens.is(0, "CREATE") && (tokens.is(1, "RULE") || tokens.is(3, "RULE"))) {
            return tokens.find(0, "NOTHING") > 0 ? Optional.empty() : Optional.of("the body of a rule is not read");
        }
        boolean one = dialect == Dialect.POSTGRES && !tokens.is(0, "CREATE");
        return one ? Optional.empty() : held(tokens);
    }

    private static Optional<String> explained(Tokens tokens) {
        boolean runs = has(tokens, "ANALYZE", "ANALYSE");
        return runs && has(tokens, "INSERT", "UPDATE", "MERGE", "CREATE", "INTO", "EXECUTE")
                ? Optional.of("EXPLAIN ANALYZE runs its statement, which is not read")
                : Optional.empty();
    }

    private Optional<String> held(Tokens tokens) {
        if (tokens.is(0, "ALTER", "TABLE") && dialect == Dialect.SQL_SERVER && tokens.find(2, "SWITCH") > 0) {
            return Optional.of("SWITCH moves all rows of the table, which is not read");
        }
        int depth = 0;
        int start = Tokens.isOneOf(tokens.at(0), "GRANT", "REVOKE", "DENY") ? tokens.find(0, "TO", "FROM") : 1;
        for (int i = Math.max(1, start); i < tokens.size(); i++) {
            depth += Tokens.depth(tokens.at(i));
            if (depth <= 0 && moves(tokens, i)) {
                return Optional.of(i == Outputs.into(tokens) ? Outputs.NOT_READ : HELD);
            }
        }
        return Optional.empty();
    }

    private static boolean moves(Tokens tokens, int i) {
        if (tokens.is(i, "INTO")) {
            boolean aside = i == Outputs.into(tokens) && Outputs.isTemporary(tokens.at(i + 1));
            return !tokens.is(0, "FETCH") && !aside;
        }
        boolean query = tokens.is(i, "SELECT") && tokens.is(0, "CREATE");
        return (query || Tokens.isOneOf(tokens.at(i), "INSERT", "UPDATE", "MERGE"))
                && !Tokens.isOneOf(tokens.at(i - 1), NO_STATEMENT);
    }

    /** Statements in parentheses: {@code WITH x AS (INSERT …) SELECT …}. */
    Optional<String> inParentheses(Tokens tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.is(i - 1, "(") && Tokens.isOneOf(tokens.at(i), "INSERT", "UPDATE", "MERGE")) {
                return Optional.of(HELD);
            }
        }
        return Optional.empty();
    }

    private static boolean has(Tokens tokens, String... words) {
        return tokens.list().stream().anyMatch(token -> Tokens.isOneOf(token, words));
    }
}
