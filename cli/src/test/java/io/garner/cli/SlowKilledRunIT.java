package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.testkit.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of the jar, then one run: the catalog is as if nothing had happened. */
@Tag("slow")
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class SlowKilledRunIT {

    private static final int KILLS_A_VERSION = 10;
    private static final int TABLES = 200;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void aRunAfterAKillAtAnyMomentReachesTheStateOfAnUndisturbedOne() throws Exception {
        System.out.println("SlowKilledRunIT: seed " + seed);
        try (PostgresServer server = PostgresServer.start()) {
            String password = server.createRole("harvester");
            ManyTables.create(server, "many", TABLES, 6);
            for (String version : List.of("1.2.0", "1.11.0")) {
                killAndCompare(version, server, password);
            }
        }
    }

    private void killAndCompare(String version, PostgresServer server, String password) throws Exception {
        List<String> undisturbed;
        int requests;
        try (CatalogServer catalog = CatalogServer.start(version)) {
            run(jar(catalog, server, password));
            requests = catalog.requests().all().size();
            undisturbed = CatalogState.howeverReached(catalog);
            assertThat(undisturbed).hasSizeGreaterThan(TABLES);
        }
        for (int kill = 0; kill < KILLS_A_VERSION; kill++) {
            int moment = random.nextInt(requests);
            try (CatalogServer catalog = CatalogServer.start(version)) {
                IngestJar jar = jar(catalog, server, password);
                killAfter(moment, jar, catalog);
                int stored = CatalogState.of(catalog).size();

                run(jar);

                System.out.println(version + ": killed after request " + moment + " of " + requests + ", " + stored
                        + " entities stored");
                assertThat(CatalogState.howeverReached(catalog)).isEqualTo(undisturbed);
            }
        }
    }

    /** Moments are counted in requests, as most of the time of a short run goes by before the first. */
    private static void killAfter(int requests, IngestJar jar, CatalogServer catalog) throws InterruptedException {
        Process process = jar.start("--source", "many");
        Instant end = Instant.now().plus(LONGEST);
        while (process.isAlive() && catalog.requests().all().size() <= requests) {
            assertThat(Instant.now()).as("the run comes to request " + requests).isBefore(end);
            Thread.sleep(1);
        }
        process.destroyForcibly().waitFor();
        assertThat(jar.finish(process).exitCode()).as("killed, not ended").isIn(137, 0);
    }

    private static void run(IngestJar jar) {
        Ran ran = jar.run("--source", "many", "--result-line");
        assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
    }

    private IngestJar jar(CatalogServer catalog, PostgresServer server, String password) throws SQLException {
        return new IngestJar(folder)
                .secret("CATALOG_TOKEN", catalog.botToken())
                .secret("HARVESTER_PASSWORD", password)
                .config("""
                        openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                        sources:
                          many: {type: postgres, host: localhost, port: %d, database: many, username: harvester,
                                 password: "${HARVESTER_PASSWORD}"}
                        """.formatted(catalog.url(), server.port()));
    }
}
