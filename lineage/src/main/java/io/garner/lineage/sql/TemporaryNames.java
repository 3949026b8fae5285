package io.garner.lineage.sql;

import java.util.Locale;
import java.util.Optional;

/** Names of temporary tables and views in statements of PostgreSQL that create them. */
final class TemporaryNames {

    static final String SCHEMA = "pg_temp";

    private TemporaryNames() {}

    /** The temporary table or view that this creates: CREATE TEMP …, SELECT … INTO TEMP …, or one in pg_temp. */
    static Optional<String> created(Tokens tokens) {
        int head = tokens.is(0, "CREATE") ? tokens.find(1, "TABLE", "VIEW") : -1;
        if (head > 0 && head < 6) {
            int named = tokens.is(head + 1, "IF", "NOT", "EXISTS") ? head + 4 : head + 1;
            int word = tokens.find(1, "TEMP", "TEMPORARY");
            return temporary(tokens, named, word > 0 && word < head);
        }
        int into = Tokens.isOneOf(tokens.at(0), "SELECT", "WITH", "(") ? into(tokens) : -1;
        if (into < 0) {
            return Optional.empty();
        }
        boolean temporary =
                Tokens.isOneOf(tokens.at(skipped(tokens, into + 1, "LOCAL", "GLOBAL")), "TEMP", "TEMPORARY");
        int named = skipped(tokens, into + 1, "LOCAL", "GLOBAL", "TEMP", "TEMPORARY", "UNLOGGED", "TABLE");
        return temporary(tokens, named, temporary);
    }

    private static Optional<String> temporary(Tokens tokens, int named, boolean temporary) {
        boolean inSchema = tokens.is(named + 1, ".");
        if (inSchema ? !of(tokens.at(named)).equals(SCHEMA) : !temporary) {
            return Optional.empty();
        }
        return Optional.of(of(tokens.at(inSchema ? named + 2 : named)));
    }

    /** INTO of the query itself or of its first branch, which may stand in parentheses. */
    private static int into(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, "INTO") && !Tokens.isOneOf(tokens.at(i - 1), "INSERT", "MERGE")) {
                return i;
            }
        }
        return -1;
    }

    private static int skipped(Tokens tokens, int at, String... words) {
        int end = at;
        while (Tokens.isOneOf(tokens.at(end), words)) {
            end++;
        }
        return end;
    }

    /** As the server keeps it. */
    static String of(Token token) {
        return token.text().startsWith("\"")
                ? token.text().substring(1, token.text().length() - 1).replace("\"\"", "\"")
                : token.text().toLowerCase(Locale.ROOT);
    }
}
