package io.garner.ingest;

import static io.garner.ingest.Samples.key;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static io.garner.ingest.Samples.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.ingest.RunReport.Status;
import io.garner.model.ExitCode;
import io.garner.model.Fqn;
import io.garner.model.SchemaBatch;
import io.garner.model.SchemaBatch.Part;
import io.garner.openmetadata.ConstraintBody;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.openmetadata.StoredEntity;
import io.garner.source.Finding;
import io.garner.source.ServiceFacts;
import io.garner.source.Source;
import io.garner.source.SourceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestionTest {

    private static final ServiceIdentity SERVICE = new ServiceIdentity(
            "shop",
            new ServiceFacts("Postgres", Map.of("hostPort", "db:5432", "username", "harvester", "database", "shop")));

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.9.0", "1.11.0", "2.0.0"})
    void theFirstRunStoresEverythingAndTheSecondWritesNothing(String version) {
        SchemaBatch batch = schema(
                "public",
                table("orders", key("customer_id", "public", "customers"), key("item_id", "stock", "items")),
                table("customers", key("best_order", "public", "orders"), key("referrer", "public", "customers")),
                view("order_view", "CREATE VIEW public.order_view AS SELECT id FROM orders"));
        SchemaBatch later = schema("stock", table("items"));
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = connect(server)) {
            RunReport first = run(catalog, batch, later);

            assertThat(first.fault()).isEmpty();
            assertThat(first.failures()).isEmpty();
            assertThat(first.findings()).isEmpty();
            assertThat(first.status()).isEqualTo(Status.OK);
            assertThat(first.created()).isEqualTo(8);
            assertThat(first.foreignKeys()).isEqualTo(4);
            assertThat(foreignKeysOf(catalog, "public", "orders"))
                    .containsExactlyInAnyOrder("shop.shop.public.customers.id", "shop.shop.stock.items.id");
            assertThat(foreignKeysOf(catalog, "public", "customers"))
                    .containsExactlyInAnyOrder("shop.shop.public.orders.id", "shop.shop.public.customers.id");

            server.requests().clear();
            RunReport second = run(catalog, batch, later);

            assertThat(second.unchanged()).isEqualTo(8);
            assertThat(second.created() + second.updated()).isZero();
            assertThat(second.findings()).isEmpty();
            assertThat(writes(server)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "2.0.0"})
    void aNewColumnAndANewKeyAreOneUpdateOfOneTable(String version) {
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = connect(server)) {
            run(catalog, schema("public", table("a"), table("b"), table("c")));

            RunReport report =
                    run(catalog, schema("public", table("a"), table("b", key("a_id", "public", "a")), table("c")));

            assertThat(report.updated()).isEqualTo(1);
            assertThat(report.unchanged()).isEqualTo(5);
            assertThat(foreignKeysOf(catalog, "public", "b")).containsExactly("shop.shop.public.a.id");
        }
    }

    @Test
    void aRefusedTableIsNamedAndTheOthersArrive() {
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = connect(server)) {
            server.faults().refuse("PUT", "shop\\.shop\\.public\\.b", 400, "this table is not wanted");

            RunReport report =
                    run(catalog, schema("public", table("a", key("b_id", "public", "b")), table("b"), table("c")));

            assertThat(report.status()).isEqualTo(Status.PARTIAL);
            assertThat(report.exitCode()).isEqualTo(ExitCode.PARTIAL);
            assertThat(report.failures())
                    .containsExactly(
                            new Failure("shop.shop.public.b", "PUT table", "this table is not wanted (HTTP 400)"));
            assertThat(report.findings()).extracting(Finding::code).containsExactly("foreign-key-target-refused");
            assertThat(catalog.find(EntityType.TABLE, Fqn.of("shop", "shop", "public", "a")))
                    .isPresent();

            server.faults().clear();
            RunReport repaired =
                    run(catalog, schema("public", table("a", key("b_id", "public", "b")), table("b"), table("c")));

            assertThat(repaired.status()).isEqualTo(Status.OK);
            assertThat(foreignKeysOf(catalog, "public", "a")).containsExactly("shop.shop.public.b.id");
        }
    }

    @Test
    void aKeyToATableThatIsNowhereIsDroppedAndReportedAndDoesNotComeBackEveryRun() {
        SchemaBatch batch = schema("public", table("a", key("x_id", "elsewhere", "x")));
        try (CatalogServer server = CatalogServer.start("2.0.0");
                OpenMetadata catalog = connect(server)) {
            RunReport first = run(catalog, batch);
            RunReport second = run(catalog, batch);

            assertThat(first.findings()).extracting(Finding::code).containsExactly("foreign-key-target-missing");
            assertThat(second.findings()).isEqualTo(first.findings());
            assertThat(second.updated()).isZero();
            assertThat(second.unchanged()).isEqualTo(4);
        }
    }

    @Test
    void pairsOfACompositeKeyStayInStepAlthoughTheServerSortsOneSide() {
        try (CatalogServer server = CatalogServer.start("1.2.0");
                OpenMetadata catalog = connect(server)) {
            SchemaBatch batch = schema(
                    "public",
                    table("p", key("x", "public", "p"), key("y", "public", "p")),
                    table("c", key(List.of("z", "b"), "public", "p", List.of("x", "y"))));
            run(catalog, batch);

            ConstraintBody stored = catalog
                    .find(EntityType.TABLE, Fqn.of("shop", "shop", "public", "c"))
                    .flatMap(StoredEntity::tableConstraints)
                    .orElseThrow()
                    .stream()
                    .filter(ConstraintBody::isForeignKey)
                    .findFirst()
                    .orElseThrow();

            assertThat(stored.columns()).containsExactly("b", "z");
            assertThat(stored.referredColumns()).contains(List.of("shop.shop.public.p.y", "shop.shop.public.p.x"));
            assertThat(run(catalog, batch).updated()).isZero();
        }
    }

    @Test
    void aViewTextThat12WillNotStoreIsAFindingAndNoUpdateThatRepeats() {
        try (CatalogServer server = CatalogServer.start("1.2.0");
                OpenMetadata catalog = connect(server)) {
            run(catalog, schema("public", view("v", "CREATE VIEW v AS SELECT 1 AS id")));

            RunReport report = run(catalog, schema("public", view("v", "CREATE VIEW v AS SELECT 2 AS id")));

            assertThat(report.updated()).isZero();
            assertThat(report.findings()).extracting(Finding::code).containsExactly("kept-by-catalog");
        }
    }

    @Test
    void aViewTextThatChangesIsStoredFrom14On() {
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = connect(server)) {
            run(catalog, schema("public", view("v", "CREATE VIEW v AS SELECT 1 AS id")));

            RunReport report = run(catalog, schema("public", view("v", "CREATE VIEW v AS SELECT 2 AS id")));

            assertThat(report.updated()).isEqualTo(1);
            assertThat(catalog.find(EntityType.TABLE, Fqn.of("shop", "shop", "public", "v"))
                            .flatMap(StoredEntity::schemaDefinition))
                    .contains("CREATE VIEW v AS SELECT 2 AS id");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0"})
    void aKeyThatCouldNotBeReadTodayIsNotDeleted(String version) {
        SchemaBatch whole = schema("public", table("a"), table("b", key("a_id", "public", "a")));
        SchemaBatch withoutKeys = new SchemaBatch(
                whole.database(),
                whole.schema(),
                whole.tables().stream().map(Samples::withoutConstraints).toList(),
                List.of(),
                Set.of(Part.KEYS));
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = connect(server)) {
            run(catalog, whole);
            server.requests().clear();

            RunReport report = run(catalog, withoutKeys);

            assertThat(report.unchanged()).isEqualTo(5);
            assertThat(writes(server)).isZero();
            assertThat(foreignKeysOf(catalog, "public", "b")).containsExactly("shop.shop.public.a.id");
        }
    }

    @Test
    void aViewTextThatCouldNotBeReadTodayIsKept() {
        SchemaBatch unread = schema("public", Samples.viewWithoutText("v"));
        SchemaBatch unreadView = new SchemaBatch(
                unread.database(), unread.schema(), unread.tables(), List.of(), Set.of(Part.VIEW_TEXTS));
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = connect(server)) {
            run(catalog, schema("public", view("v", "CREATE VIEW v AS SELECT 1 AS id")));

            RunReport report = run(catalog, unreadView);

            assertThat(report.updated()).isZero();
            assertThat(stored(catalog, "v").schemaDefinition()).contains("CREATE VIEW v AS SELECT 1 AS id");
        }
    }

    @Test
    void aDryRunPlansAndWritesNothing() {
        try (CatalogServer server = CatalogServer.start("1.2.0");
                OpenMetadata catalog = connect(server)) {
            RunReport report = Ingestion.of("shop", Samples.source(schema("public", table("a"))), SERVICE, catalog)
                    .dryRun(true)
                    .build()
                    .run();

            assertThat(report.created()).isEqualTo(4);
            assertThat(writes(server)).isZero();
        }
    }

    @Test
    void aServiceThatSomebodyElseMadeIsUsedAndNeverWritten() {
        try (CatalogServer server = CatalogServer.start("1.2.0");
                OpenMetadata catalog = connect(server)) {
            run(catalog, schema("public", table("a")));
            server.requests().clear();

            run(catalog, schema("public", table("a"), table("b")));

            assertThat(server.requests().count("PUT", ".*/databaseServices.*")).isZero();
        }
    }

    @Test
    void aSourceThatCannotBeReachedLeavesNothingInTheCatalog() {
        Source unreachable = Samples.failing(
                SourceException.unreachable("Connecting to db:5432", "connection refused", "Start it.", null));
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = connect(server)) {
            RunReport report =
                    Ingestion.of("shop", unreachable, SERVICE, catalog).build().run();

            assertThat(report.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
            assertThat(report.created()).isZero();
            assertThat(writes(server)).isZero();
        }
    }

    @Test
    void aTokenThatExpiresInTheMiddleIsReadAgainFromItsReference() {
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = connect(server)) {
            run(catalog, schema("public", table("a")));
            server.faults().expireBotToken();

            RunReport report = run(catalog, schema("public", table("a"), table("b")));

            assertThat(report.status()).isEqualTo(Status.OK);
            assertThat(report.created()).isEqualTo(1);
        }
    }

    @Test
    void aCatalogThatGoesAwayEndsTheRunWithItsOwnExitCode() {
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = connect(server)) {
            server.close();

            RunReport report = run(catalog, schema("public", table("a")));

            assertThat(report.status()).isEqualTo(Status.FAILED);
            assertThat(report.exitCode()).isEqualTo(ExitCode.CATALOG_UNREACHABLE);
        }
    }

    @Test
    void aPersonsTokenIsAFinding() {
        try (CatalogServer server = CatalogServer.start("1.2.0");
                OpenMetadata catalog =
                        OpenMetadata.connect(OpenMetadataConfig.of(server.url(), Secret.of(server::adminToken)))) {
            assertThat(run(catalog, schema("public", table("a"))).findings())
                    .extracting(Finding::code)
                    .containsExactly("token-of-a-person");
        }
    }

    private static StoredEntity stored(OpenMetadata catalog, String table) {
        return catalog.find(EntityType.TABLE, Fqn.of("shop", "shop", "public", table))
                .orElseThrow();
    }

    private static OpenMetadata connect(CatalogServer server) {
        return OpenMetadata.connect(OpenMetadataConfig.of(server.url(), Secret.of(server::botToken)));
    }

    private static RunReport run(OpenMetadata catalog, SchemaBatch... batches) {
        return Ingestion.of("shop", Samples.source(batches), SERVICE, catalog)
                .build()
                .run();
    }

    private static List<String> foreignKeysOf(OpenMetadata catalog, String schema, String table) {
        return catalog
                .find(EntityType.TABLE, Fqn.of("shop", "shop", schema, table))
                .flatMap(StoredEntity::tableConstraints)
                .orElse(List.of())
                .stream()
                .filter(ConstraintBody::isForeignKey)
                .map(ConstraintBody::referredColumns)
                .flatMap(Optional::stream)
                .flatMap(List::stream)
                .toList();
    }

    private static long writes(CatalogServer server) {
        return server.requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .count();
    }
}
