package io.garner.cli;

import io.garner.testkit.postgres.PostgresServer;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Large databases: tables {@code t1}, {@code t2} … in schema {@code public}, each but the first pointing at the one before it. */
final class ManyTables {

    private ManyTables() {}

    /** A new database with this many tables and columns in each, and one view over every twentieth table. */
    static void create(PostgresServer server, String database, int tables, int columns) throws SQLException {
        server.createDatabase(database);
        String texts = IntStream.rangeClosed(3, columns)
                .mapToObj(i -> ", c" + i + " text")
                .collect(Collectors.joining());
        // One transaction for all tables would need more locks than a server has by default.
        for (int from = 1; from <= tables; from += 1_000) {
            int to = Math.min(tables, from + 999);
            server.run(
                    database,
                    "DO $$ BEGIN FOR i IN " + from + ".." + to + " LOOP "
                            + "EXECUTE format('CREATE TABLE t%s (c1 integer PRIMARY KEY, c2 integer" + texts + ")', i);"
                            + "IF i > 1 THEN EXECUTE format('ALTER TABLE t%s ADD FOREIGN KEY (c2) REFERENCES t%s', i, i - 1); END IF;"
                            + "IF i % 20 = 0 THEN EXECUTE format('CREATE VIEW v%s AS SELECT c1, c2 FROM t%s', i, i); END IF;"
                            + "END LOOP; END $$");
        }
    }
}
