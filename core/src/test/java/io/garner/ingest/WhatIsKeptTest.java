package io.garner.ingest;

import static io.garner.ingest.Samples.integer;
import static io.garner.ingest.Samples.key;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.model.Column;
import io.garner.model.Constraints;
import io.garner.model.Constraints.PrimaryKey;
import io.garner.model.Constraints.UniqueKey;
import io.garner.model.DataType;
import io.garner.model.ExitCode;
import io.garner.model.Fqn;
import io.garner.model.Schema;
import io.garner.model.SchemaBatch;
import io.garner.model.SchemaBatch.Part;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.TypeKind;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.source.Finding;
import io.garner.source.ServiceFacts;
import io.garner.source.Source;
import io.garner.source.SourceException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and other tools put into the catalog, and what a run must leave there. */
class WhatIsKeptTest {

    private static final ServiceIdentity SERVICE = new ServiceIdentity(
            "shop",
            new ServiceFacts("Postgres", Map.of("hostPort", "db:5432", "username", "harvester", "database", "shop")));

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void whatPeopleWroteOutlivesAnUpdateOfTheTable(String version) {
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = connect(server)) {
            run(catalog, schema("public", table("a")));
            Person person = new Person(server);
            String a = person.idOf("tables/name/shop.shop.public.a");
            person.writes("tables/" + a, "displayName", "\"Accounts\"");
            person.writes("tables/" + a, "description", "\"What sales calls a.\"");
            person.writes("tables/" + a, "retentionPeriod", "\"P1Y\"");
            person.writes("tables/" + a, "sourceUrl", "\"http://wiki.example.com/a\"");
            person.writes("tables/" + a, "columns/0/description", "\"The number.\"");

            JsonNode before = person.reads("tables/" + a);

            RunReport report = run(catalog, schema("public", table("a", key("b", "public", "a"))));

            assertThat(report.updated()).isEqualTo(1);
            JsonNode stored = person.reads("tables/" + a + "?fields=columns");
            assertThat(stored.path("displayName").asText()).isEqualTo("Accounts");
            assertThat(stored.path("description").asText()).isEqualTo("What sales calls a.");
            // 1.2 does not store a retention period that comes alone; from 1.6 on it does.
            assertThat(stored.path("retentionPeriod")).isEqualTo(before.path("retentionPeriod"));
            assertThat(stored.path("sourceUrl").asText()).isEqualTo("http://wiki.example.com/a");
            assertThat(stored.at("/columns/0/description").asText()).isEqualTo("The number.");
            assertThat(run(catalog, schema("public", table("a", key("b", "public", "a"))))
                            .updated())
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "2.0.0"})
    void aColumnThatOnlyChangedItsTypeKeepsItsDescription(String version) {
        Table before = tableOf(Column.of("n", 1, DataType.of(TypeKind.INT, "integer"), false));
        Table after = tableOf(new Column(
                "n",
                1,
                DataType.of(TypeKind.BIGINT, "bigint"),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of("What the database says.")));
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = connect(server)) {
            run(catalog, schema("public", before));
            Person person = new Person(server);
            String id = person.idOf("tables/name/shop.shop.public.t");
            person.writes("tables/" + id, "columns/0/description", "\"What people say.\"");

            assertThat(run(catalog, schema("public", after)).updated()).isEqualTo(1);

            JsonNode column = person.reads("tables/" + id + "?fields=columns").at("/columns/0");
            assertThat(column.path("dataType").asText()).isEqualTo("BIGINT");
            assertThat(column.path("description").asText()).isEqualTo("What people say.");
            assertThat(run(catalog, schema("public", after)).updated()).isZero();
        }
    }

    @Test
    void aCommentThatDoesNotReachTheCatalogIsToldOnceForTheSchema() {
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = connect(server)) {
            run(catalog, schema("public", table("a"), table("b")));
            Person person = new Person(server);
            person.writes(
                    "tables/" + person.idOf("tables/name/shop.shop.public.a"),
                    "description",
                    "\"What sales calls a.\"");

            RunReport report = run(catalog, schema("public", table("a"), table("b")));

            assertThat(report.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("descriptions-kept");
                assertThat(finding.message()).startsWith("1 descriptions").endsWith("are kept: a");
            });
        }
    }

    @Test
    void ofTwoTablesWithOneNameInTheCatalogOneIsAFindingAndNothingRepeats() {
        SchemaBatch batch = schema("public", table("a\"b"), table("a__reserved__quote__b"));
        try (CatalogServer server = CatalogServer.start("1.2.0");
                OpenMetadata catalog = connect(server)) {
            RunReport first = run(catalog, batch);
            RunReport second = run(catalog, batch);

            assertThat(first.findings()).extracting(Finding::code).containsExactly("same-name");
            assertThat(second.updated()).isZero();
        }
    }

    @Test
    void aSourceThatFailsInTheMiddleKeepsTheKeysOfWhatWasHarvested() {
        SchemaBatch batch = schema("public", table("a"), table("b", key("a_id", "public", "a")));
        Source failing = Samples.failingAfter(
                batch, SourceException.unreachable("Reading shop", "the connection was lost", "Run again.", null));
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = connect(server)) {
            RunReport report =
                    Ingestion.of("shop", failing, SERVICE, catalog).build().run();

            assertThat(report.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
            assertThat(report.created()).isEqualTo(5);
            assertThat(new Person(server)
                            .reads("tables/name/shop.shop.public.b?fields=tableConstraints")
                            .toString())
                    .contains("FOREIGN_KEY");
        }
    }

    @Test
    void aServiceThatSomebodyDeletedIsNotRevivedWithOurConnection() {
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = connect(server)) {
            run(catalog, schema("public", table("a")));
            Person person = new Person(server);
            person.deletes("services/databaseServices/" + person.idOf("services/databaseServices/name/shop")
                    + "?recursive=true");

            RunReport report = run(catalog, schema("public", table("a")));

            assertThat(report.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
            assertThat(report.fault().orElseThrow().answer()).contains("deleted");
        }
    }

    @Test
    void aTableWhoseUpdateIsRefusedIsStillATargetOfKeys() {
        try (CatalogServer server = CatalogServer.start("2.0.0");
                OpenMetadata catalog = connect(server)) {
            run(catalog, schema("public", table("a"), table("b", key("a_id", "public", "a"))));
            server.faults().refuse("PUT", "shop\\.shop\\.public\\.a", 400, "not now");

            RunReport report = run(
                    catalog,
                    schema(
                            "public",
                            table("a", key("self", "public", "a")),
                            table("b", key("a_id", "public", "a"), key("b_id", "public", "b"))));

            assertThat(report.failures()).extracting(Failure::fqn).containsExactly("shop.shop.public.a");
            assertThat(report.findings()).isEmpty();
            assertThat(new Person(server)
                            .reads("tables/name/shop.shop.public.b?fields=tableConstraints")
                            .toString())
                    .contains("shop.shop.public.a.id", "shop.shop.public.b.id");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.9.0", "2.0.0"})
    void newColumnsOfATableThatWaitsAreThereBeforeKeysPointAtThem(String version) {
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = connect(server)) {
            run(catalog, schema("public", table("a"), table("b")), schema("z", table("later")));
            for (int round = 1; round <= 5; round++) {
                String column = "new" + round;
                RunReport report = run(
                        catalog,
                        schema(
                                "public",
                                table("a", key(column, "z", "later")),
                                table("b", key(List.of("x" + round), "public", "a", List.of(column)))),
                        schema("z", table("later")));

                assertThat(report.failures()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "2.0.0"})
    void keysThatWereNotReadAreKeptOnlyAsFarAsTheTableCanHaveThem(String version) {
        Table before = new TableWith(List.of(integer("id", 1), integer("code", 2)))
                .keys(
                        new PrimaryKey("t_pkey", List.of("id")),
                        new UniqueKey("u", List.of("code"), UniqueKey.DeclaredAs.CONSTRAINT));
        Table after = new TableWith(List.of(integer("id", 1), integer("other", 2))).none();
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = connect(server)) {
            run(catalog, schema("public", before));

            RunReport report = run(catalog, withUnread(schema("public", after), Part.KEYS));

            assertThat(report.failures()).isEmpty();
            String stored = new Person(server)
                    .reads("tables/name/shop.shop.public.t?fields=tableConstraints")
                    .path("tableConstraints")
                    .toString();
            assertThat(stored).contains("PRIMARY_KEY").doesNotContain("UNIQUE");
        }
    }

    @Test
    void anUnreadViewTextIsNoReasonToKeepKeys() {
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = connect(server)) {
            run(catalog, schema("public", table("a", key("b", "public", "a"))));

            run(
                    catalog,
                    withUnread(
                            schema("public", Samples.withoutConstraints(table("a", key("b", "public", "a")))),
                            Part.VIEW_TEXTS));

            assertThat(new Person(server)
                            .reads("tables/name/shop.shop.public.a?fields=tableConstraints")
                            .path("tableConstraints"))
                    .isEmpty();
        }
    }

    @Test
    void oneTableThatGetsNoAnswerDoesNotEndTheRun() {
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = connect(server)) {
            run(catalog, schema("public", table("a")));
            server.faults().refuse("PUT", "shop\\.shop\\.public\\.b", 503, "the proxy had enough");

            RunReport report = run(catalog, schema("public", table("a"), table("b"), table("c")));

            assertThat(report.exitCode()).isEqualTo(ExitCode.PARTIAL);
            assertThat(report.failures()).extracting(Failure::fqn).containsExactly("shop.shop.public.b");
            assertThat(report.created()).isEqualTo(1);
        }
    }

    @Test
    void aTokenThatMayNotWriteTablesEndsTheRunAsAnAuthenticationFault() {
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = connect(server)) {
            server.faults().refuse("PUT", ".*/v1/tables", 403, "operations [Create] not allowed");

            RunReport report = run(catalog, schema("public", table("a"), table("b")));

            assertThat(report.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        }
    }

    @Test
    void aRefusedCommentOfASchemaDoesNotKeepItsTablesOut() {
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = connect(server)) {
            run(catalog, schema("public", table("a")));
            server.faults().refuse("PATCH", ".*/v1/databaseSchemas/.*", 400, "no comment");
            SchemaBatch commented = schema("public", table("a"), table("b"));
            commented = new SchemaBatch(
                    commented.database(),
                    new Schema("public", Optional.of("Now with a comment.")),
                    commented.tables(),
                    List.of(),
                    Set.of());

            RunReport report = run(catalog, commented);

            assertThat(report.failures()).extracting(Failure::fqn).containsExactly("shop.shop.public");
            assertThat(report.created()).isEqualTo(1);
        }
    }

    @Test
    void anInterruptedRunSaysThatItIsNotComplete() throws InterruptedException {
        try (CatalogServer server = CatalogServer.start("1.4.0");
                OpenMetadata catalog = connect(server)) {
            Table[] many = IntStream.range(0, 60).mapToObj(i -> table("t" + i)).toArray(Table[]::new);
            Thread runner = Thread.currentThread();
            Progress interrupting = new Progress() {
                @Override
                public void published(Fqn entity) {
                    if (entity.name().equals("t3")) {
                        runner.interrupt();
                    }
                }
            };

            RunReport report = Ingestion.of("shop", Samples.source(schema("public", many)), SERVICE, catalog)
                    .parallelism(1)
                    .progress(interrupting)
                    .build()
                    .run();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(report.status()).isEqualTo(RunReport.Status.PARTIAL);
            assertThat(report.created()).isLessThan(60);
        }
    }

    @Test
    void namesThatNoServerTakesAreConfigurationFaults() {
        try (CatalogServer server = CatalogServer.start("1.6.0");
                OpenMetadata catalog = connect(server)) {
            ServiceIdentity strange = new ServiceIdentity("a>b", SERVICE.facts());

            RunReport report = Ingestion.of("x", Samples.source(schema("public", table("a"))), strange, catalog)
                    .build()
                    .run();

            assertThat(report.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
            assertThat(report.findings()).extracting(Finding::code).isEmpty();
        }
    }

    private record TableWith(List<Column> columns) {
        Table keys(PrimaryKey primary, UniqueKey unique) {
            return table(
                    "t",
                    TableKind.REGULAR,
                    columns,
                    new Constraints(Optional.of(primary), List.of(unique), List.of(), List.of()),
                    Optional.empty());
        }

        Table none() {
            return table("t", TableKind.REGULAR, columns, Constraints.NONE, Optional.empty());
        }
    }

    private static Table tableOf(Column column) {
        return new TableWith(List.of(column)).none();
    }

    private static SchemaBatch withUnread(SchemaBatch batch, Part part) {
        return new SchemaBatch(batch.database(), batch.schema(), batch.tables(), batch.routines(), Set.of(part));
    }

    private static OpenMetadata connect(CatalogServer server) {
        return OpenMetadata.connect(OpenMetadataConfig.of(server.url(), Secret.of(server::botToken)));
    }

    private static RunReport run(OpenMetadata catalog, SchemaBatch... batches) {
        return Ingestion.of("shop", Samples.source(batches), SERVICE, catalog)
                .build()
                .run();
    }
}
