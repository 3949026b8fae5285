package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.CatalogServer;
import io.garner.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** 400 tables in 16 schemas, ingested by 8 tasks on several workers and one that finishes, as a DAG does it. */
@Tag("slow")
class SlowUnitsIT {

    private static final int SCHEMAS = 16;
    private static final int TABLES = 25;

    /** How many tasks run at once. */
    private static final int WORKERS = 4;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 12, unit = TimeUnit.MINUTES)
    void eightUnitsGiveTheSameCatalogAsOneRunAndAFailingOneRetiresNothing() throws SQLException, IOException {
        try (PostgresServer server = PostgresServer.start();
                CatalogServer one = CatalogServer.start("1.6.0");
                CatalogServer many = CatalogServer.start("1.6.0")) {
            create(server);
            String password = server.createRole("harvester");
            assertThat(jar(server, one, password, "whole")
                            .run("--source", "estate", "--result-line")
                            .exitCode())
                    .isZero();

            List<Map<String, String>> units = units(server, many, password);
            assertThat(units).hasSize(8);
            assertThat(runAll(units, server, many, password)).containsOnly(0);
            assertThat(finish(server, many, password).exitCode()).isZero();

            assertThat(CatalogState.howeverReached(many)).isEqualTo(CatalogState.howeverReached(one));

            long writes = writes(many);
            assertThat(runAll(units, server, many, password)).containsOnly(0);
            assertThat(finish(server, many, password).exitCode()).isZero();
            assertThat(writes(many)).as("nothing changed").isEqualTo(writes);

            server.run("estate", "DROP TABLE s3.t25 CASCADE; DROP SCHEMA s9 CASCADE");
            List<Integer> codes = runAll(units.subList(1, 8), server, many, password);
            codes.add(unit(units.get(0), server, many, "not the password", "failing")
                    .exitCode());
            assertThat(codes).containsExactlyInAnyOrder(0, 0, 0, 0, 0, 0, 0, 13);
            assertThat(living(many)).as("nothing is retired").isEqualTo(living(one));

            assertThat(unit(units.get(0), server, many, password, "again").exitCode())
                    .isZero();
            assertThat(finish(server, many, password).count("retired")).isPositive();
            assertThat(jar(server, one, password, "whole")
                            .run("--source", "estate", "--result-line")
                            .exitCode())
                    .isZero();
            assertThat(CatalogState.howeverReached(many)).isEqualTo(CatalogState.howeverReached(one));
        }
    }

    /** Each schema's tables point at those of the one before, and its view reads them. */
    private static void create(PostgresServer server) throws SQLException {
        server.createDatabase("estate");
        for (int i = 1; i <= SCHEMAS; i++) {
            int before = i == 1 ? SCHEMAS : i - 1;
            StringBuilder sql = new StringBuilder("CREATE SCHEMA s" + i + ";");
            for (int t = 1; t <= TABLES; t++) {
                sql.append("CREATE TABLE s%d.t%d (id integer PRIMARY KEY, other integer, word text);".formatted(i, t));
                if (i > 1) {
                    sql.append("ALTER TABLE s%d.t%d ADD FOREIGN KEY (other) REFERENCES s%d.t%d;"
                            .formatted(i, t, before, t));
                }
            }
            if (i > 1) {
                sql.append("CREATE VIEW s%d.v AS SELECT a.id, b.word FROM s%d.t1 a JOIN s%d.t2 b ON a.id = b.id;"
                        .formatted(i, i, before));
            }
            server.run("estate", sql.toString());
        }
        server.run(
                "estate",
                "CREATE FUNCTION s1.count_all() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM s9.t1; END");
    }

    private List<Map<String, String>> units(PostgresServer server, CatalogServer catalog, String password)
            throws IOException {
        Ran ran = jar(server, catalog, password, "units").run("units", "--source", "estate", "--max-units", "8");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        List<Map<String, String>> units = new ArrayList<>();
        for (JsonNode unit : ran.result()) {
            Map<String, String> environment = new LinkedHashMap<>();
            unit.properties()
                    .forEach(entry ->
                            environment.put(entry.getKey(), entry.getValue().textValue()));
            units.add(environment);
        }
        return units;
    }

    private List<Integer> runAll(
            List<Map<String, String>> units, PostgresServer server, CatalogServer catalog, String password)
            throws IOException {
        List<Integer> codes = new ArrayList<>();
        for (int from = 0; from < units.size(); from += WORKERS) {
            Map<IngestJar, Process> running = new LinkedHashMap<>();
            for (Map<String, String> unit : units.subList(from, Math.min(units.size(), from + WORKERS))) {
                IngestJar jar = jar(server, catalog, password, "worker" + running.size());
                unit.forEach(jar::variable);
                running.put(jar, jar.start("--source", "estate", "--result-line"));
            }
            running.forEach((jar, process) -> codes.add(jar.finish(process).exitCode()));
        }
        return codes;
    }

    private Ran unit(
            Map<String, String> unit, PostgresServer server, CatalogServer catalog, String password, String name)
            throws IOException {
        IngestJar jar = jar(server, catalog, password, name);
        unit.forEach(jar::variable);
        return jar.run("--source", "estate", "--result-line");
    }

    private Ran finish(PostgresServer server, CatalogServer catalog, String password) throws IOException {
        Ran ran = jar(server, catalog, password, "finish").run("--source", "estate", "--finish", "--result-line");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        return ran;
    }

    private IngestJar jar(PostgresServer server, CatalogServer catalog, String password, String name)
            throws IOException {
        return new IngestJar(Files.createDirectories(folder.resolve(name)))
                .secret("CATALOG_TOKEN", catalog.botToken())
                .secret("HARVESTER_PASSWORD", password)
                .config("""
                        openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                        sources:
                          estate: {type: postgres, host: localhost, port: %d, database: estate, username: harvester,
                                   password: "${HARVESTER_PASSWORD}", maxRetire: 100%%}
                        """.formatted(catalog.url(), server.port()));
    }

    private static long writes(CatalogServer catalog) {
        return catalog.requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .count();
    }

    private static int living(CatalogServer catalog) {
        return CatalogState.get(catalog, "tables?limit=10000").path("data").size();
    }
}
