package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An estate of 10,000 tables with 150,000 columns goes through a jar of 256 MB. */
@Tag("slow")
class SlowTenThousandTablesIT {

    private static final int TABLES = 10_000;
    private static final int VIEWS = 500;

    /** The collector's line: {@code Pause Young (Normal) (G1 Evacuation Pause) 153M->21M(256M) 4.1ms}. */
    private static final Pattern HEAP_BEFORE = Pattern.compile("(\\d+)M->\\d+M\\(");

    @TempDir
    private Path folder;

    @Test
    void goThroughAJarOf256Megabytes() throws Exception {
        try (PostgresServer server = PostgresServer.start();
                CatalogServer catalog = CatalogServer.start("1.11.0")) {
            String password = server.createRole("harvester");
            ManyTables.create(server, "many", TABLES, 15);
            IngestJar jar = new IngestJar(folder)
                    .secret("CATALOG_TOKEN", catalog.botToken())
                    .secret("HARVESTER_PASSWORD", password)
                    .variable("JDK_JAVA_OPTIONS", "-Xlog:gc:file=gc.log")
                    .config("""
                            openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                            sources:
                              many: {type: postgres, host: localhost, port: %d, database: many, username: harvester,
                                     password: "${HARVESTER_PASSWORD}"}
                            """.formatted(catalog.url(), server.port()));

            Ran first = timed("first run", jar);
            Ran second = timed("second run", jar);

            assertThat(first.count("tables")).isEqualTo(TABLES + VIEWS);
            assertThat(first.count("columns")).isEqualTo(15 * TABLES + 2 * VIEWS);
            assertThat(first.count("created")).isEqualTo(TABLES + VIEWS + 3);
            assertThat(second.count("unchanged")).isEqualTo(TABLES + VIEWS + 3);
        }
    }

    private Ran timed(String what, IngestJar jar) throws IOException {
        Instant start = Instant.now();
        Ran ran = jar.run("--source", "many", "--result-line");
        System.out.println(what + ": " + Duration.between(start, Instant.now()).toSeconds() + " s, peak heap "
                + peakHeap() + " MB of 256");
        assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
        return ran;
    }

    private int peakHeap() throws IOException {
        return HEAP_BEFORE
                .matcher(Files.readString(folder.resolve("gc.log")))
                .results()
                .map(MatchResult::group)
                .mapToInt(text -> Integer.parseInt(text.substring(0, text.indexOf('M'))))
                .max()
                .orElseThrow();
    }
}
