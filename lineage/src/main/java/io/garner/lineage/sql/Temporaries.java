package io.garner.lineage.sql;

import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The names that a script of PostgreSQL gave to temporary tables and views so far. They hide tables of the same name, and
 * nothing in the name tells, as # does in SQL Server. Of one thread.
 */
final class Temporaries {

    private static final String SCHEMA = "pg_temp";

    private final Dialect dialect;
    private final Set<String> names = new HashSet<>();

    Temporaries(Dialect dialect) {
        this.dialect = dialect;
    }

    Set<String> names() {
        return Set.copyOf(names);
    }

    /** What this statement creates or drops. */
    void pass(Tokens tokens) {
        if (dialect != Dialect.POSTGRES) {
            return;
        }
        created(tokens).or(() -> overOthers(tokens)).ifPresent(names::add);
        if (tokens.is(0, "DROP") && Tokens.isOneOf(tokens.at(1), "TABLE", "VIEW")) {
            dropped(tokens, tokens.is(2, "IF", "EXISTS") ? 4 : 2);
        }
        if (tokens.is(0, "ALTER") && tokens.find(0, "RENAME") > 0 && tokens.find(0, "COLUMN") < 0) {
            renamed(tokens);
        }
    }

    /** The temporary table or view that this creates: CREATE TEMP …, SELECT … INTO TEMP …, or one in pg_temp. */
    static Optional<String> created(Tokens tokens) {
        int head = tokens.is(0, "CREATE") ? tokens.find(1, "TABLE", "VIEW") : -1;
        if (head > 0 && head < 6) {
            int named = tokens.is(head + 1, "IF", "NOT", "EXISTS") ? head + 4 : head + 1;
            return temporary(tokens, named, isTemporary(tokens, tokens.find(1, "TEMP", "TEMPORARY"), head));
        }
        int into = Tokens.isOneOf(tokens.at(0), "SELECT", "WITH", "(") ? into(tokens) : -1;
        if (into < 0) {
            return Optional.empty();
        }
        boolean temporary = Tokens.isOneOf(tokens.at(skipped(tokens, into + 1, "LOCAL", "GLOBAL")), "TEMP", "TEMPORARY");
        int named = skipped(tokens, into + 1, "LOCAL", "GLOBAL", "TEMP", "TEMPORARY", "UNLOGGED", "TABLE");
        return temporary(tokens, named, temporary);
    }

    /** A view of temporary tables is temporary by itself. */
    private Optional<String> overOthers(Tokens tokens) {
        int view = tokens.is(0, "CREATE") ? tokens.find(1, "VIEW") : -1;
        boolean reads = view > 0 && uses(tokens.from(view + 2));
        return reads && !tokens.is(view + 2, ".") ? Optional.of(name(tokens.at(view + 1))) : Optional.empty();
    }

    private boolean uses(Tokens tokens) {
        return tokens.list().stream().anyMatch(token -> token.isName() && names.contains(name(token)));
    }

    private static boolean isTemporary(Tokens tokens, int word, int head) {
        return word > 0 && word < head;
    }

    private static Optional<String> temporary(Tokens tokens, int named, boolean temporary) {
        boolean inSchema = tokens.is(named + 1, ".");
        if (inSchema ? !name(tokens.at(named)).equals(SCHEMA) : !temporary) {
            return Optional.empty();
        }
        return Optional.of(name(tokens.at(inSchema ? named + 2 : named)));
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

    private void dropped(Tokens tokens, int first) {
        for (int at = first; tokens.at(at).isName(); at += 2) {
            boolean inSchema = tokens.is(at + 1, ".");
            if (!inSchema) {
                names.remove(name(tokens.at(at)));
            } else {
                if (name(tokens.at(at)).equals(SCHEMA)) {
                    names.remove(name(tokens.at(at + 2)));
                }
                at += 2;
            }
            if (!tokens.is(at + 1, ",")) {
                return;
            }
        }
    }

    /** The new name is temporary, too; the old one stays in doubt. */
    private void renamed(Tokens tokens) {
        int to = tokens.find(0, "RENAME") + 1;
        if (uses(tokens) && tokens.is(to, "TO") && tokens.at(to + 1).isName()) {
            names.add(name(tokens.at(to + 1)));
        }
    }

    private static String name(Token token) {
        return token.text().startsWith("\"")
                ? token.text().substring(1, token.text().length() - 1).replace("\"\"", "\"")
                : token.text().toLowerCase(Locale.ROOT);
    }

    /** Ends the reading where a name means a temporary table. */
    static void refuse(Set<String> names, List<String> parts) {
        boolean plain = parts.size() == 1 && names.contains(parts.get(0));
        if (plain || (parts.size() > 1 && parts.get(1).equals(SCHEMA))) {
            throw new Unreadable("it uses the temporary table " + parts.get(0) + ", which is in no catalog");
        }
    }
}
