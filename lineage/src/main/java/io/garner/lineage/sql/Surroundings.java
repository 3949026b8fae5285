package io.garner.lineage.sql;

import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.Set;

/** What the statements of a script change for those behind them. Of one thread. */
final class Surroundings {

    private final Dialect dialect;
    private final String database;
    private final Temporaries temporaries;
    private boolean elsewhere;
    private boolean doubleQuotedStrings;

    Surroundings(Dialect dialect, String database) {
        this.dialect = dialect;
        this.database = database;
        this.temporaries = new Temporaries(dialect);
    }

    /** Whether nobody knows where names are looked for from here on. */
    boolean elsewhere() {
        return elsewhere;
    }

    Set<String> temporaries() {
        return temporaries.names();
    }

    /** The statement that comes next, as it is to be read. */
    Script.Part pass(Script.Part part) {
        Tokens tokens = new Tokens(part.tokens());
        elsewhere |= leadsElsewhere(tokens);
        temporaries.pass(tokens);
        if (dialect == Dialect.SQL_SERVER && tokens.is(0, "SET")) {
            quotes(tokens);
        }
        return doubleQuotedStrings
                ? new Script.Part(part.number(), DoubleQuotes.asStrings(part.tokens()), part.sql())
                : part;
    }

    /** {@code SET ANSI_NULLS, QUOTED_IDENTIFIER OFF}; ANSI_DEFAULTS holds it, too. */
    private void quotes(Tokens tokens) {
        boolean meant = tokens.find(1, "QUOTED_IDENTIFIER", "ANSI_DEFAULTS") > 0;
        Token last = tokens.at(tokens.size() - 1);
        if (meant && Tokens.isOneOf(last, "ON", "OFF")) {
            doubleQuotedStrings = last.is("OFF");
        }
    }

    /** SET search_path, SET SCHEMA, set_config('search_path', …), EXECUTE AS, or USE of another database. */
    private boolean leadsElsewhere(Tokens tokens) {
        if (tokens.is(0, "USE") && tokens.size() > 1) {
            String named = tokens.at(1).text().replaceAll("^[\\[\"]|[\\]\"]$", "");
            return !named.equalsIgnoreCase(database);
        }
        // Users have schemas of their own.
        boolean otherUser = tokens.is(0, "EXECUTE", "AS") || tokens.is(0, "EXEC", "AS");
        if (dialect == Dialect.POSTGRES ? configures(tokens) : otherUser) {
            return true;
        }
        int name = tokens.is(0, "SET") && tokens.size() > 2 && Tokens.isOneOf(tokens.at(1), "LOCAL", "SESSION") ? 2 : 1;
        return tokens.is(0, "SET") && tokens.size() > name && Tokens.isOneOf(tokens.at(name), "SEARCH_PATH", "SCHEMA");
    }

    private static boolean configures(Tokens tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean call =
                    tokens.at(i).text().replace("\"", "").equalsIgnoreCase("set_config") && tokens.is(i + 1, "(");
            if (call && !otherSetting(tokens.at(i + 2))) {
                return true;
            }
        }
        return false;
    }

    /** A string that is surely another name than search_path. */
    private static boolean otherSetting(Token name) {
        return name.text().startsWith("'")
                && !name.text().equalsIgnoreCase("'search_path'")
                && !name.text().equalsIgnoreCase("'role'");
    }
}
