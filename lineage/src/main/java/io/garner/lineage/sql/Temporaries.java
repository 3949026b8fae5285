package io.garner.lineage.sql;

import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The names that a script of PostgreSQL gave to temporary tables and views so far. They hide tables of the same name, and
 * nothing in the name tells, as # does in SQL Server. Of one thread.
 */
final class Temporaries {

    private static final Logger LOG = LoggerFactory.getLogger(Temporaries.class);

    /** More tokens than stand before the end of the name in CREATE. */
    private static final int HEAD = 12;

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
        TemporaryNames.created(tokens).or(() -> overOthers(tokens)).ifPresent(names::add);
        if (tokens.is(0, "DO")) {
            tokens.list().stream().filter(Normaliser::isString).forEach(this::body);
        }
        if (tokens.is(0, "DROP") && Tokens.isOneOf(tokens.at(1), "TABLE", "VIEW")) {
            dropped(tokens, tokens.is(2, "IF", "EXISTS") ? 4 : 2);
        }
        if (tokens.is(0, "ALTER") && tokens.find(0, "RENAME") > 0 && tokens.find(0, "COLUMN") < 0) {
            renamed(tokens);
        }
    }

    /** What a DO block creates stays behind it; what its text holds in strings may be anything. */
    private void body(Token body) {
        String text = body.text();
        int tag = text.indexOf('$', 1) + 1;
        if (!text.startsWith("$") || text.length() < 2 * tag) {
            return;
        }
        try {
            for (Script.Part part : Script.parts(dialect, text.substring(tag, text.length() - tag))) {
                Tokens tokens = new Tokens(part.tokens());
                for (int i = 0; i < tokens.size(); i++) {
                    if (tokens.is(i, "CREATE")) {
                        TemporaryNames.created(tokens.from(i).upTo(HEAD)).ifPresent(names::add);
                    }
                }
            }
        } catch (Unreadable e) {
            LOG.debug("what a DO block creates is not known: {}", e.reason());
        }
    }

    /** A view of temporary tables is temporary by itself. */
    private Optional<String> overOthers(Tokens tokens) {
        int view = tokens.is(0, "CREATE") ? tokens.find(1, "VIEW") : -1;
        boolean reads = view > 0 && uses(tokens.from(view + 2));
        return reads && !tokens.is(view + 2, ".")
                ? Optional.of(TemporaryNames.of(tokens.at(view + 1)))
                : Optional.empty();
    }

    private boolean uses(Tokens tokens) {
        return tokens.list().stream().anyMatch(token -> token.isName() && names.contains(TemporaryNames.of(token)));
    }

    private void dropped(Tokens tokens, int first) {
        for (int at = first; tokens.at(at).isName(); at += 2) {
            boolean inSchema = tokens.is(at + 1, ".");
            if (!inSchema) {
                names.remove(TemporaryNames.of(tokens.at(at)));
            } else {
                if (TemporaryNames.of(tokens.at(at)).equals(TemporaryNames.SCHEMA)) {
                    names.remove(TemporaryNames.of(tokens.at(at + 2)));
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
            names.add(TemporaryNames.of(tokens.at(to + 1)));
        }
    }

    /** Ends the reading where a name means a temporary table. */
    static void refuse(Set<String> names, List<String> parts) {
        boolean plain = parts.size() == 1 && names.contains(parts.get(0));
        if (plain || (parts.size() > 1 && parts.get(1).equals(TemporaryNames.SCHEMA))) {
            throw new Unreadable("it uses the temporary table " + parts.get(0) + ", which is in no catalog");
        }
    }
}
