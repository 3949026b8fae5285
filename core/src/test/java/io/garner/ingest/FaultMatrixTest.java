package io.garner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Fault;
import io.garner.ingest.RunReport.Status;
import io.garner.model.GarnerException;
import io.garner.model.SchemaBatch;
import io.garner.model.TypeKind;
import io.garner.openmetadata.Catalogs;
import io.garner.openmetadata.OpenMetadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every way in which a server or a network fails, at every kind of request that a run sends: after one more run at the
 * most the catalog is as if nothing had happened, and the run after that finds nothing to do.
 */
@Tag("slow")
@Timeout(value = 12, unit = TimeUnit.MINUTES)
class FaultMatrixTest {

    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration TOO_LONG = Duration.ofMillis(1_500);

    /** Requests of a run. */
    private record Kind(String name, String method, String path) {}

    /** What is published, and over what. */
    private record Story(String name, List<SchemaBatch> before, List<SchemaBatch> batches, List<Kind> kinds) {}

    private static final Kind VERSION = new Kind("version", "GET", "/api/v1/system/version");
    private static final Kind SERVICE =
            new Kind("service lookup", "GET", "/api/v1/services/databaseServices/name/[^?]*");
    private static final Kind NEW_SERVICE = new Kind("service creation", "POST", "/api/v1/services/databaseServices");
    private static final Kind DATABASE = new Kind("database lookup", "GET", "/api/v1/databases/name/[^?]*");
    private static final Kind NEW_DATABASE = new Kind("database", "PUT", "/api/v1/databases");
    private static final Kind SCHEMA = new Kind("schema lookup", "GET", "/api/v1/databaseSchemas/name/[^?]*");
    private static final Kind NEW_SCHEMA = new Kind("schema", "PUT", "/api/v1/databaseSchemas");
    private static final Kind TABLES = new Kind("page of tables", "GET", "/api/v1/tables");
    private static final Kind TABLE = new Kind("table lookup", "GET", "/api/v1/tables/name/[^?]*");
    private static final Kind ONE_TABLE = new Kind("table", "PUT", "/api/v1/tables");
    private static final Kind MANY_TABLES = new Kind("tables in bulk", "PUT", "/api/v1/tables/bulk");

    private static final Kind BEFORE_WRITING =
            new Kind("table before its write", "GET", "/api/v1/tables/[0-9a-f-]{36}");
    private static final Kind TEXTS = new Kind("texts of a table", "PATCH", "/api/v1/tables/[^?]*");
    private static final Kind LINEAGE = new Kind("lineage of a view", "GET", "/api/v1/lineage/[^?]*");
    private static final Kind EDGE = new Kind("edge", "PUT", "/api/v1/lineage");
    private static final Kind NO_EDGE = new Kind("edge that is true no more", "DELETE", "/api/v1/lineage/[^?]*");
    private static final Kind PROCEDURES = new Kind("page of procedures", "GET", "/api/v1/storedProcedures");
    private static final Kind PROCEDURE = new Kind("procedure", "PUT", "/api/v1/storedProcedures");
    private static final Kind GONE = new Kind("vanished table", "DELETE", "/api/v1/tables/[^?]*");

    private int injected;
    private int runs;
    private final List<String> differences = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.11.0"})
    void endsInTheSameCatalogWhateverFails(String version) {
        Kind writes = version.equals("1.2.0") ? ONE_TABLE : MANY_TABLES;
        List<Story> stories = List.of(
                new Story(
                        "an empty catalog",
                        List.of(),
                        List.of(ShopBatches.opened()),
                        List.of(VERSION, SERVICE, NEW_SERVICE, DATABASE, NEW_DATABASE, NEW_SCHEMA, TABLE, writes)),
                new Story(
                        "a catalog that is a little behind",
                        List.of(ShopBatches.opened()),
                        List.of(ShopBatches.grown()),
                        List.of(SERVICE, DATABASE, SCHEMA, TABLES, BEFORE_WRITING, ONE_TABLE)),
                new Story(
                        "a catalog from which tables go",
                        List.of(ShopBatches.grown()),
                        List.of(ShopBatches.opened()),
                        List.of(ONE_TABLE, GONE)),
                new Story(
                        "a catalog whose comments are old",
                        List.of(commented("one")),
                        List.of(commented("two")),
                        List.of(BEFORE_WRITING, TEXTS)));
        endureAll(version, stories);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.11.0"})
    void endsInTheSameEdgesWhateverFails(String version) {
        // Where there are fingerprints, a view gets its own after its edges.
        List<Kind> more = version.equals("1.2.0") ? List.of() : List.of(ONE_TABLE);
        List<Kind> kinds = Stream.concat(Stream.of(LINEAGE, EDGE, NO_EDGE, PROCEDURES, PROCEDURE), more.stream())
                .toList();
        endureAll(
                version,
                List.of(
                        new Story(
                                "an empty catalog for views",
                                List.of(),
                                List.of(ShopBatches.viewed()),
                                List.of(LINEAGE, EDGE, ONE_TABLE)),
                        new Story(
                                "a catalog whose views have changed",
                                List.of(ShopBatches.viewed()),
                                List.of(ShopBatches.viewedOtherwise()),
                                kinds)));
    }

    private void endureAll(String version, List<Story> stories) {
        try (CatalogServer server = CatalogServer.start(version)) {
            for (Story story : stories) {
                String faultless = "faultless" + stories.indexOf(story);
                publish(server, faultless, story.before());
                publish(server, faultless, story.batches());
                List<String> expected = CatalogPicture.of(server, faultless);
                assertThat(expected).hasSizeGreaterThan(10);
                story.kinds()
                        .forEach(kind -> faults().forEach((name, fault) -> {
                            if (isBelieved(kind, name)) {
                                return;
                            }
                            String cell = version + ", " + story.name() + ", " + kind.name() + ", " + name;
                            endure(server, cell, story, fault.get().on(kind.method(), kind.path()), expected);
                            if (server.requests().count(kind.method(), kind.path() + "(\\?.*)?") == 0) {
                                differences.add(cell + ": no such request came, so nothing was injected");
                            }
                        }));
            }
        }

        System.out.println(
                version + ": faults injected " + injected + ", runs " + runs + ", differences " + differences.size());
        assertThat(differences).isEmpty();
        assertThat(injected).isGreaterThan(250);
    }

    private static SchemaBatch commented(String round) {
        Commented shop = new Commented(round);
        return shop.schema(
                shop.table("a", Commented.part("id", TypeKind.INT)),
                shop.table("b", Commented.part("id", TypeKind.INT)),
                shop.table("c", Commented.part("id", TypeKind.INT)),
                shop.table("d", Commented.part("id", TypeKind.INT)),
                shop.table("e", Commented.part("id", TypeKind.INT)),
                shop.table("f", Commented.part("id", TypeKind.INT)),
                shop.table("g", Commented.part("id", TypeKind.INT)),
                shop.table("h", Commented.part("id", TypeKind.INT)));
    }

    /**
     * Whether nobody could tell it from the truth: a 404 to a DELETE says that the thing is gone, and only the next run sees
     * that it is not.
     */
    private static boolean isBelieved(Kind kind, String fault) {
        return (kind.equals(GONE) || kind.equals(NO_EDGE)) && fault.startsWith("404");
    }

    private static Map<String, Supplier<Fault>> faults() {
        Map<String, Supplier<Fault>> faults = new LinkedHashMap<>();
        faults.put("429 three times", () -> Fault.status(429).times(3));
        faults.put(
                "429, come back in a second",
                () -> Fault.status(429).retryAfter(Duration.ofSeconds(1)).times(1));
        faults.put(
                "503, come back at a date",
                () -> Fault.status(503).retryAfterDate(Duration.ofSeconds(1)).times(1));
        for (int status : new int[] {500, 502, 503, 504}) {
            faults.put(status + " once", () -> Fault.status(status).times(1));
            faults.put(status + " again and again", () -> Fault.status(status).times(6));
            faults.put(
                    status + " though it was done",
                    () -> Fault.status(status).afterEffect().times(2));
        }
        for (int status : new int[] {400, 401, 403, 404, 405, 409, 413}) {
            faults.put(status + " once", () -> Fault.status(status).times(1));
        }
        faults.put("reset once", () -> Fault.reset().times(1));
        faults.put("reset again and again", () -> Fault.reset().times(9));
        faults.put("reset though it was done", () -> Fault.reset().afterEffect().times(1));
        faults.put(
                "resets though it was done", () -> Fault.reset().afterEffect().times(9));
        faults.put("every second answer cut", () -> Fault.truncate().every(2));
        faults.put("answers cut again and again", () -> Fault.truncate().times(9));
        faults.put("slow answers", () -> Fault.drip(Duration.ofMillis(60)).times(3));
        faults.put("an answer that never ends", () -> Fault.drip(TOO_LONG).times(1));
        faults.put("late answers", () -> Fault.delay(Duration.ofMillis(40)).times(5));
        faults.put("no answer", () -> Fault.delay(TOO_LONG).times(1));
        faults.put(
                "no answer though it was done",
                () -> Fault.delay(TOO_LONG).afterEffect().times(1));
        faults.put(
                "one poisoned entity",
                () -> Fault.poison(".*(customers|items).*|.*shop.*", 400, "poisoned")
                        .times(1));
        faults.put(
                "an entity poisoned for longer",
                () -> Fault.poison(".*customers.*|.*shop.*", 500, "poisoned").times(3));
        faults.put("an expired token", Fault::expireToken);
        return faults;
    }

    private void endure(CatalogServer server, String cell, Story story, Fault fault, List<String> expected) {
        String service = "s" + injected++;
        publish(server, service, story.before());
        server.requests().clear();
        server.faults().add(fault);
        Status first = publish(server, service, story.batches());
        server.faults().clear();
        if (first != Status.OK && publish(server, service, story.batches()) != Status.OK) {
            differences.add(cell + ": the second run is not well either");
        }
        List<String> picture = CatalogPicture.of(server, service);
        if (!picture.equals(expected)) {
            differences.add(cell + ": "
                    + picture.stream()
                            .filter(entity -> !expected.contains(entity))
                            .toList());
        }
        try (OpenMetadata catalog = connect(server)) {
            RunReport last = run(service, catalog, story.batches());
            int edges = last.edges().published() + last.edges().removed();
            if (last.created() + last.updated() + last.retired() + edges > 0) {
                differences.add(cell + ": the last run had something to do");
            }
        }
    }

    /** A catalog that cannot even be connected to is a run that failed. */
    private Status publish(CatalogServer server, String service, List<SchemaBatch> batches) {
        if (batches.isEmpty()) {
            return Status.SKIPPED;
        }
        runs++;
        try (OpenMetadata catalog = connect(server)) {
            return run(service, catalog, batches).status();
        } catch (GarnerException e) {
            return Status.FAILED;
        }
    }

    private static RunReport run(String service, OpenMetadata catalog, List<SchemaBatch> batches) {
        return ShopBatches.ingestion(service, catalog, batches.toArray(SchemaBatch[]::new))
                .parallelism(4)
                .ownership(new Ownership(TextPolicy.SOURCE, TextPolicy.SOURCE))
                .build()
                .run();
    }

    private static OpenMetadata connect(CatalogServer server) {
        return Catalogs.quick(server, REQUEST_TIMEOUT);
    }
}
