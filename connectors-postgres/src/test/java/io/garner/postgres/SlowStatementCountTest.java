package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Secret;
import io.garner.testkit.postgres.PostgresServer;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Counts at the server, on the operating system's PostgreSQL, what a harvest sends. */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
class SlowStatementCountTest {

    private static final String COUNTED = """
            SELECT COALESCE(sum(s.calls), 0)
            FROM pg_stat_statements s
            JOIN pg_database d ON d.oid = s.dbid
            JOIN pg_roles r ON r.oid = s.userid
            WHERE r.rolname = 'harvester' AND d.datname = current_database()
              AND s.query !~* '^(BEGIN|COMMIT|ROLLBACK|SET|DISCARD)'
            """;

    private List<PostgresServer> servers = List.of();
    private Secret secret = Secret.of(() -> "");

    @BeforeAll
    void start() throws SQLException {
        PostgresServer server = OperatingSystem.postgres();
        servers = List.of(server);
        String password = server.createRole("harvester");
        secret = Secret.of(() -> password);
    }

    @AfterAll
    void stop() {
        servers.forEach(PostgresServer::close);
    }

    @Test
    void isTheSameForTenAndForAThousandTables() throws SQLException {
        int ofTen = countFor("ten", 10);
        long started = System.nanoTime();
        int ofThousand = countFor("thousand", 1_000);

        Notice.say(ofTen + " statements for 10 tables, " + ofThousand + " for 1,000; those took "
                + (System.nanoTime() - started) / 1_000_000 + " ms with their creation");
        assertThat(ofThousand).isEqualTo(ofTen).isEqualTo(10);
    }

    private int countFor(String name, int tables) throws SQLException {
        PostgresServer server = servers.get(0);
        server.createDatabase(name);
        TestDatabase database =
                new TestDatabase(server, name).with("CREATE EXTENSION pg_stat_statements;" + tables(tables));

        Found found = database.configured().login("harvester", secret).harvest();

        assertThat(found.tableNames("public")).hasSize(tables);
        assertThat(found.table("t1").columns()).hasSize(10);
        return Integer.parseInt(database.query(COUNTED).get(0));
    }

    private static String tables(int count) {
        String columns =
                IntStream.rangeClosed(2, 10).mapToObj(i -> "c" + i + " text").collect(Collectors.joining(", "));
        return "DO $$ BEGIN FOR i IN 1.." + count + " LOOP EXECUTE format('CREATE TABLE t%s (c1 integer PRIMARY KEY, "
                + columns + ")', i); END LOOP; END $$";
    }
}
