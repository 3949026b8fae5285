package io.garner.lineage.sql;

import io.garner.source.ColumnLineageResolver.Dialect;
import io.garner.source.ColumnLineageResolver.KnownColumns;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        Surroundings around = new Surroundings(dialect, database);
        List<StatementLineage> read = new ArrayList<>();
        for (Script.Part part : parts) {
            StatementLineage statement = read(around.pass(part), around.temporaries());
            read.add(
                    around.elsewhere() && statement instanceof StatementLineage.Moves
                            ? new StatementLineage.NotRead(
                                    part.number(),
                                    part.line(),
                                    "a statement before it changes where its names are looked for")
                            : statement);
        }
        return read;
    }

    private StatementLineage read(Script.Part part, Set<String> temporaries) {
        try {
            return workers.call(
                    stop -> new StatementReader(part, dialect, database, schema, known, temporaries, stop).read());
        } catch (Unreadable e) {
            return new StatementLineage.NotRead(part.number(), part.line(), e.reason());
        }
    }
}
