package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.garner.catalog.CatalogServer;
import io.garner.testkit.postgres.PostgresBinaries;
import io.garner.testkit.postgres.PostgresServer;
import io.garner.testkit.postgres.PostgresServerBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar against the operating system's own PostgreSQL, which counts what it is sent. */
@Tag("slow")
class SlowThousandTablesIT {

    private static final Path BIN = Path.of("/usr/lib/postgresql/15/bin");

    /** What begins or ends a transaction or sets a timeout for it is no read. */
    private static final String COUNTED = """
            SELECT COALESCE(sum(s.calls), 0)
            FROM pg_stat_statements s
            JOIN pg_database d ON d.oid = s.dbid
            JOIN pg_roles r ON r.oid = s.userid
            WHERE r.rolname = 'harvester' AND d.datname = current_database()
              AND s.query !~* '^(BEGIN|COMMIT|ROLLBACK|SET|DISCARD)'
            """;

    @TempDir
    private Path folder;

    @Test
    void sendsAsManyStatementsForAThousandTablesAsForTen() throws SQLException {
        assumeTrue(
                Files.isExecutable(BIN.resolve("initdb")),
                "skipped: the operating system has no PostgreSQL 15 in " + BIN
                        + "; StatementCountTest proves the same on the binaries from Maven");
        try (PostgresServer server = start();
                CatalogServer catalog = CatalogServer.start("1.4.0")) {
            String password = server.createRole("harvester");

            int ofTen = statementsFor(10, server, password, catalog);
            int ofThousand = statementsFor(1_000, server, password, catalog);

            System.out.println(ofTen + " statements for 10 tables, " + ofThousand + " for 1,000");
            assertThat(ofTen).isBetween(1, 12);
            assertThat(ofThousand).isEqualTo(ofTen);
        }
    }

    private static PostgresServer start() {
        PostgresServerBuilder wishes = PostgresServer.builder()
                .binaries(PostgresBinaries.inFolder(BIN))
                .setting("shared_preload_libraries", "pg_stat_statements");
        boolean root = "root".equals(System.getProperty("user.name"));
        return (root ? wishes.runAs("postgres") : wishes).start();
    }

    private int statementsFor(int tables, PostgresServer server, String password, CatalogServer catalog)
            throws SQLException {
        String name = "db_of_" + tables;
        server.createDatabase(name);
        server.run(name, "CREATE EXTENSION pg_stat_statements;" + tables(tables));

        Ran ran = new IngestJar(folder)
                .secret("CATALOG_TOKEN", catalog.botToken())
                .secret("HARVESTER_PASSWORD", password)
                .config("""
                        openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                        sources:
                          os: {type: postgres, host: localhost, port: %d, database: %s, username: harvester,
                               password: "${HARVESTER_PASSWORD}"}
                        """.formatted(catalog.url(), server.port(), name))
                .run("--source", "os", "--result-line");

        assertThat(ran.exitCode()).as(ran.err()).isZero();
        assertThat(ran.count("tables")).isEqualTo(tables);
        assertThat(ran.count("columns")).isEqualTo(10 * tables);
        return counted(server, name);
    }

    private static int counted(PostgresServer server, String database) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(COUNTED)) {
            assertThat(count.next()).isTrue();
            return count.getInt(1);
        }
    }

    private static String tables(int count) {
        String columns =
                IntStream.rangeClosed(2, 10).mapToObj(i -> "c" + i + " text").collect(Collectors.joining(", "));
        return "DO $$ BEGIN FOR i IN 1.." + count + " LOOP EXECUTE format('CREATE TABLE t%s (c1 integer PRIMARY KEY, "
                + columns + ")', i); END LOOP; END $$";
    }
}
