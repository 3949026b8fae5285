package io.garner.lineage.sql;

import io.garner.source.ColumnLineageResolver.Dialect;
import io.garner.source.ColumnLineageResolver.KnownColumns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads which table feeds which out of statements: INSERT … SELECT, UPDATE … FROM, MERGE, CREATE TABLE … AS, SELECT … INTO and
 * CREATE VIEW, in the dialects of PostgreSQL and SQL Server. What is not certain is named and not told, as with views.
 *
 * <p>Needs {@code com.github.jsqlparser:jsqlparser} on the class path. Bounded as {@link SqlColumnLineage} is: a text of more
 * than a million characters, or a statement that takes longer than ten seconds, is not read. Thread-safe.
 */
public final class SqlStatements {

    private final Dialect dialect;
    private final String database;
    private final String schema;
    private final KnownColumns known;
    private final Workers workers;

    SqlStatements(Dialect dialect, String database, String schema, KnownColumns known, Workers workers) {
        this.workers = workers;
        this.dialect = dialect;
        this.database = database;
        this.schema = schema;
        this.known = known;
    }

    /**
     * A reader for texts that run in one place.
     *
     * @param database where they run
     * @param schema where names without schema are looked for; in SQL Server then also in dbo, and in PostgreSQL first in
     *     pg_catalog
     * @param known the columns of the relations there are
     */
    public static SqlStatements in(Dialect dialect, String database, String schema, KnownColumns known) {
        return new SqlStatements(dialect, database, schema, known, workers());
    }

    static Workers workers() {
        return new Workers(2, Duration.ofSeconds(10));
    }

    /** One answer for each statement, in their order; texts of SQL Server may have batches between GO lines. */
    public List<StatementLineage> read(String text) {
        List<Script.Part> parts;
        try {
            parts = Script.parts(dialect, text);
        } catch (Unreadable e) {
            return List.of(new StatementLineage.NotRead(1, 1, e.reason()));
        }
        List<StatementLineage> read = new ArrayList<>();
        boolean elsewhere = false;
        for (Script.Part part : parts) {
            elsewhere |= leadsElsewhere(part);
            StatementLineage statement = read(part);
            read.add(
                    elsewhere && statement instanceof StatementLineage.Moves
                            ? new StatementLineage.NotRead(
                                    part.number(),
                                    part.line(),
                                    "a statement before it changes where its names are looked for")
                            : statement);
        }
        return read;
    }

    /** SET search_path, SET SCHEMA, or USE of another database. */
    private boolean leadsElsewhere(Script.Part part) {
        Tokens tokens = new Tokens(part.tokens());
        if (tokens.is(0, "USE") && tokens.size() > 1) {
            String named = tokens.at(1).text().replaceAll("^[\\[\"]|[\\]\"]$", "");
            return !named.equalsIgnoreCase(database);
        }
        int name = tokens.is(0, "SET") && tokens.size() > 2 && Tokens.isOneOf(tokens.at(1), "LOCAL", "SESSION") ? 2 : 1;
        return tokens.is(0, "SET") && tokens.size() > name && Tokens.isOneOf(tokens.at(name), "SEARCH_PATH", "SCHEMA");
    }

    private StatementLineage read(Script.Part part) {
        try {
            return workers.call(stop -> new StatementReader(part, dialect, database, schema, known, stop).read());
        } catch (Unreadable e) {
            return new StatementLineage.NotRead(part.number(), part.line(), e.reason());
        }
    }
}
