package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.LoggedRequest;
import io.garner.testkit.postgres.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an hourly run costs the catalog when nothing, or next to nothing, has changed. */
@Tag("slow")
class SlowSecondRunIT {

    private static final int TABLES = 1_000;
    private static final int VIEWS = 50;

    /** A page of a list: the only reading that grows with the source. */
    private static final Pattern PAGE = Pattern.compile("/api/v1/\\w+\\?.*\\blimit=\\d.*");

    private static PostgresServer server;
    private static String password;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws SQLException {
        server = PostgresServer.start();
        password = server.createRole("harvester");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "OpenMetadata {0}")
    @ValueSource(strings = {"1.2.0", "1.3.0", "1.6.0", "1.11.0", "2.0.0"})
    void writesNothingAndAfterOneAlterTableOneTable(String version) throws SQLException {
        String database = "of_" + version.replace('.', '_');
        ManyTables.create(server, database, TABLES, 10);
        try (CatalogServer catalog = CatalogServer.start(version)) {
            Ran first = run(catalog, database);
            assertThat(first.count("created")).isEqualTo(TABLES + VIEWS + 3);

            catalog.requests().clear();
            Ran second = run(catalog, database);

            System.out.println(version + ", second run: " + catalog.requests().counts());
            assertThat(second.count("unchanged")).isEqualTo(TABLES + VIEWS + 3);
            assertThat(writes(catalog)).isEmpty();
            assertThat(readsBesidePages(catalog)).hasSizeLessThanOrEqualTo(6);
            // Servers before 1.4 store no fingerprint that could prove the edges of a view.
            assertThat(lineageRequests(catalog)).isLessThanOrEqualTo(storesFingerprints(version) ? 0 : VIEWS);

            server.run(database, "ALTER TABLE t500 ADD COLUMN added date");
            catalog.requests().clear();
            Ran third = run(catalog, database);

            System.out.println(
                    version + ", after ALTER TABLE: " + catalog.requests().counts());
            assertThat(third.count("updated")).isEqualTo(1);
            assertThat(writes(catalog)).singleElement().asString().matches("(PUT|PATCH) /api/v1/tables.*");
        }
    }

    private Ran run(CatalogServer catalog, String database) {
        Ran ran = new IngestJar(folder)
                .secret("CATALOG_TOKEN", catalog.botToken())
                .secret("HARVESTER_PASSWORD", password)
                .config("""
                        openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                        sources:
                          many: {type: postgres, host: localhost, port: %d, database: %s, username: harvester,
                                 password: "${HARVESTER_PASSWORD}"}
                        """.formatted(catalog.url(), server.port(), database))
                .run("--source", "many", "--result-line");
        assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
        return ran;
    }

    private static List<String> writes(CatalogServer catalog) {
        return catalog.requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .map(request -> request.method() + " " + request.path())
                .toList();
    }

    private static long lineageRequests(CatalogServer catalog) {
        return catalog.requests().count("*", "/api/v1/lineage.*");
    }

    private static boolean storesFingerprints(String version) {
        return !version.startsWith("1.2") && !version.startsWith("1.3");
    }

    private static List<String> readsBesidePages(CatalogServer catalog) {
        return catalog.requests().all().stream()
                .filter(request -> request.method().equals("GET"))
                .map(LoggedRequest::path)
                .filter(path -> !PAGE.matcher(path).matches())
                .filter(path -> !path.startsWith("/api/v1/lineage/"))
                .toList();
    }
}
