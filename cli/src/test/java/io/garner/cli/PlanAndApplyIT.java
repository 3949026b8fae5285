package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.garner.catalog.CatalogServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Plan, run, change the source, plan again: against a real PostgreSQL. */
class PlanAndApplyIT {

    @RegisterExtension
    static final PagilaServer PAGILA = new PagilaServer();

    @TempDir
    private Path folder;

    private CatalogServer catalog;
    private IngestJar jar;

    @BeforeEach
    void start() throws SQLException {
        drop();
        PAGILA.server().createDatabase("workshop");
        PAGILA.server().run("workshop", """
                CREATE SCHEMA parts;
                CREATE TABLE parts.bolt (id integer PRIMARY KEY, size varchar(10));
                CREATE TABLE public.bench (id integer PRIMARY KEY, bolt_id integer REFERENCES parts.bolt);
                CREATE TABLE public.lamp (id integer PRIMARY KEY);
                CREATE VIEW public.bright AS SELECT id FROM public.lamp;
                """);
        catalog = CatalogServer.start("1.6.0");
        jar = new IngestJar(folder)
                .secret("CATALOG_TOKEN", catalog.botToken())
                .secret("PAGILA_PASSWORD", PAGILA.password())
                .config("""
                        openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                        sources:
                          workshop: {type: postgres, host: localhost, port: %d, database: pagila, username: harvester,
                                     password: "${PAGILA_PASSWORD}", databases: {include: [workshop, annex]}}
                        """.formatted(catalog.url(), PAGILA.port()));
    }

    @AfterEach
    void stop() throws SQLException {
        catalog.close();
        drop();
    }

    @Test
    void anAlteredTableIsOneLineOfThePlanAndOnePut() throws SQLException {
        Ran first = jar.run("plan", "--source", "workshop", "--exit-code");
        assertThat(first.exitCode()).as(first.err()).isEqualTo(20);
        assertThat(first.out())
                .contains("+ databaseService workshop")
                .contains("+ table           workshop.workshop.public.bench")
                .contains("8 to create, 0 to update, 0 to retire, 0 unchanged")
                .doesNotContain("\u001b");
        assertThat(writes()).isZero();

        jar.run("--source", "workshop");
        assertThat(jar.run("plan", "--all", "--exit-code").exitCode()).isZero();
        PAGILA.server().run("workshop", "ALTER TABLE parts.bolt ALTER COLUMN size TYPE varchar(20)");

        Ran plan = jar.run("plan", "--source", "workshop", "--exit-code");
        assertThat(plan.exitCode()).isEqualTo(20);
        assertThat(plan.out())
                .contains("~ table           workshop.workshop.parts.bolt")
                .contains("columns.size.dataLength: 10 → 20")
                .contains("0 to create, 1 to update, 0 to retire");
        catalog.requests().clear();

        assertThat(jar.run("--source", "workshop").exitCode()).isZero();
        assertThat(writes()).isEqualTo(1);
        assertThat(jar.run("plan", "--source", "workshop", "--verify", "--exit-code")
                        .exitCode())
                .isZero();
    }

    @Test
    void thePlanIsOneJsonDocument() throws SQLException, IOException {
        jar.run("--source", "workshop");
        PAGILA.server().run("workshop", "DROP VIEW public.bright; CREATE TABLE parts.nut (id integer)");

        Ran plan = jar.run("plan", "--source", "workshop", "--json");

        assertThat(plan.exitCode()).isZero();
        JsonNode json = new ObjectMapper().readTree(plan.out());
        assertThat(json.get("changes"))
                .extracting(change -> change.get("action").textValue() + " "
                        + change.get("fqn").textValue())
                .containsExactly("create workshop.workshop.parts.nut", "retire workshop.workshop.public.bright");
        assertThat(json.at("/result/retired").intValue()).isEqualTo(1);
        assertThat(json.at("/result/dryRun").booleanValue()).isTrue();
    }

    @Test
    void rightsThatAreTakenAwayBetweenTwoRunsRetireNothing() throws SQLException {
        PAGILA.server().createDatabase("annex");
        PAGILA.server().run("annex", "CREATE TABLE shelf (id integer)");
        jar.run("--source", "workshop");
        PAGILA.server().run("annex", "REVOKE CONNECT ON DATABASE annex FROM PUBLIC");
        PAGILA.server().run("workshop", """
                REVOKE ALL ON SCHEMA parts FROM PUBLIC;
                REVOKE ALL ON ALL TABLES IN SCHEMA parts FROM PUBLIC;
                """);

        Ran revoked = jar.run("--source", "workshop", "--result-line");

        assertThat(revoked.exitCode()).as(revoked.err()).isZero();
        assertThat(revoked.out()).contains("annex (database-skipped)");
        assertThat(revoked.count("retired")).isZero();
        assertThat(revoked.count("updated")).isZero();

        PAGILA.server().run("workshop", "REVOKE SELECT ON pg_catalog.pg_class FROM PUBLIC");
        Ran blind = jar.run("--source", "workshop", "--result-line");
        assertThat(blind.exitCode()).isEqualTo(13);
        assertThat(blind.count("retired")).isZero();
        PAGILA.server().run("workshop", "GRANT SELECT ON pg_catalog.pg_class TO PUBLIC");

        PAGILA.server().run("workshop", "DROP SCHEMA parts CASCADE");
        PAGILA.server().run("postgres", "DROP DATABASE annex");
        Ran dropped = jar.run("--source", "workshop", "--result-line");
        assertThat(dropped.count("retired")).isEqualTo(2);
        assertThat(catalog.requests().all().stream()
                        .filter(request -> request.method().equals("DELETE"))
                        .count())
                .isEqualTo(2);
    }

    @Test
    void theMassRetireGuardEndsWithTwelveUntilItIsAllowed() throws SQLException {
        PAGILA.server()
                .run(
                        "workshop",
                        "DO $$ BEGIN FOR i IN 1..9 LOOP EXECUTE 'CREATE TABLE t' || i || ' ()'; END LOOP; END $$");
        jar.run("--source", "workshop");
        PAGILA.server().run("workshop", "DROP TABLE t1, t2, t3, t4");

        Ran stopped = jar.run("--source", "workshop", "--result-line");

        assertThat(stopped.exitCode()).isEqualTo(12);
        assertThat(stopped.result().get("status").textValue()).isEqualTo("partial");
        assertThat(stopped.out())
                .contains("workshop.workshop.public (mass-retire)")
                .contains("--allow-mass-retire")
                .doesNotContain("the next run goes on from here");
        assertThat(jar.run("--source", "workshop", "--fail-on", "never").exitCode())
                .isZero();

        Ran allowed = jar.run("--source", "workshop", "--allow-mass-retire", "--result-line");

        assertThat(allowed.exitCode()).isZero();
        assertThat(allowed.count("retired")).isEqualTo(4);
    }

    @Test
    void aForgottenSourceIsGoneAndMayBeReadAnew() {
        jar.run("--source", "workshop");

        Ran unconfirmed = jar.run("forget", "--source", "workshop");
        assertThat(unconfirmed.exitCode()).isEqualTo(2);
        assertThat(unconfirmed.out()).contains("1 databases, 2 schemas, 4 tables and views");
        assertThat(unconfirmed.err()).contains("--yes");
        assertThat(jar.run("plan", "--source", "workshop", "--exit-code").exitCode())
                .isZero();

        assertThat(jar.run("forget", "--source", "workshop", "--yes").exitCode())
                .isZero();
        assertThat(jar.run("forget", "--source", "workshop", "--yes").out()).contains("nothing to forget");
        Ran again = jar.run("--source", "workshop");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("somebody deleted it there").contains("Restore it in OpenMetadata");

        assertThat(jar.run("forget", "--source", "workshop", "--yes", "--hard").exitCode())
                .isZero();
        assertThat(jar.run("--source", "workshop", "--result-line").count("created"))
                .isEqualTo(8);
    }

    private long writes() {
        return catalog.requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .count();
    }

    private static void drop() throws SQLException {
        PAGILA.server().run("postgres", "DROP DATABASE IF EXISTS workshop");
        PAGILA.server().run("postgres", "DROP DATABASE IF EXISTS annex");
    }
}
