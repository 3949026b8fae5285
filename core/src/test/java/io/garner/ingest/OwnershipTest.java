package io.garner.ingest;

import static io.garner.ingest.Commented.array;
import static io.garner.ingest.Commented.part;
import static io.garner.ingest.Commented.struct;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.CatalogServer;
import io.garner.config.Secret;
import io.garner.ingest.RunReport.Status;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.model.TypeKind;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.source.Finding;
import io.garner.source.ServiceFacts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people wrote survives every run; what the source says arrives when the policy says so. */
class OwnershipTest {

    private static final List<String> VERSIONS = List.of("1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0");

    private static final ServiceIdentity SERVICE = new ServiceIdentity(
            "shop",
            new ServiceFacts("Postgres", Map.of("hostPort", "db:5432", "username", "harvester", "database", "shop")));

    private static final int ROUNDS = 5;

    static Stream<Arguments> everyPolicyInEveryVersion() {
        return VERSIONS.stream()
                .flatMap(version -> Arrays.stream(TextPolicy.values()).map(policy -> Arguments.of(version, policy)));
    }

    @ParameterizedTest
    @MethodSource("everyPolicyInEveryVersion")
    void fiveRunsLaterEverythingIsAsThePolicySays(String version, TextPolicy policy) {
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = connect(server)) {
            Steward steward = new Steward(server);
            steward.preparesTheCatalog();
            run(catalog, policy, round(0));
            List<String> curated = List.of(
                    steward.pathOf("databases", "shop.shop"),
                    steward.pathOf("databaseSchemas", "shop.shop.public"),
                    steward.pathOf("tables", "shop.shop.public.orders"));
            curated.forEach(path -> steward.curates(path));
            steward.curatesColumn(curated.get(2), "columns/1");
            steward.curatesColumn(curated.get(2), "columns/2/children/0");
            List<JsonNode> before = curated.stream().map(steward::sees).toList();

            for (int i = 1; i <= ROUNDS; i++) {
                RunReport report = run(catalog, policy, round(i));
                assertThat(report.failures()).isEmpty();
                assertThat(report.status()).isEqualTo(Status.OK);
            }

            for (int i = 0; i < curated.size(); i++) {
                JsonNode now = steward.sees(curated.get(i));
                assertThat(now.path("displayName").asText()).isEqualTo(theirs(policy, "A better name", ""));
                assertThat(now.path("description").asText())
                        .isEqualTo(theirs(
                                policy,
                                "What people say.",
                                "The source on " + now.path("name").asText() + ", round 5."));
                for (String member : steward.fields(curated.get(i)).split(",")) {
                    if (!member.equals("columns")) {
                        assertThat(now.path(member))
                                .as(member)
                                .isNotEmpty()
                                .isEqualTo(before.get(i).path(member));
                    }
                }
                assertThat(now.path("sourceUrl")).isEqualTo(before.get(i).path("sourceUrl"));
            }
            JsonNode column = column(steward.sees(curated.get(2)), "price");
            assertThat(column.path("dataType").asText()).isEqualTo("DECIMAL");
            curatedColumn(
                    column, theirs(policy, "What people say of the column.", "The source on price, round 5."), policy);
            JsonNode street = column(steward.sees(curated.get(2)), "address").at("/children/0");
            assertThat(street.path("dataType").asText()).isEqualTo("TEXT");
            curatedColumn(street, theirs(policy, "What people say of the column.", "The street."), policy);
            JsonNode untouched = steward.sees(steward.pathOf("tables", "shop.shop.public.untouched"));
            assertThat(untouched.path("description").asText()).isEqualTo(ours(policy, "untouched"));
            assertThat(column(untouched, "id").path("description").asText()).isEqualTo(ours(policy, "id"));

            server.requests().clear();
            run(catalog, policy, round(ROUNDS));
            assertThat(writes(server)).isZero();
        }
    }

    /** Every round has other comments; the columns are re-typed twice and stand in another order in the end. */
    private static SchemaBatch round(int number) {
        Commented source = new Commented(Integer.toString(number));
        Table untouched = source.table("untouched", part("id", TypeKind.INT));
        Commented.Part id = part("id", TypeKind.INT);
        Commented.Part tags = array("tags", number < 4 ? TypeKind.INT : TypeKind.BIGINT);
        Table orders = switch (number) {
            case 0, 1 ->
                source.table("orders", id, part("price", TypeKind.INT), struct("address", TypeKind.STRING), tags);
            case 2 ->
                source.table("orders", id, part("price", TypeKind.BIGINT), struct("address", TypeKind.STRING), tags);
            case 3 ->
                source.table("orders", id, part("price", TypeKind.BIGINT), struct("address", TypeKind.TEXT), tags);
            default ->
                source.table(
                        "orders",
                        tags,
                        struct("address", TypeKind.TEXT),
                        part("price", TypeKind.DECIMAL),
                        part("added", TypeKind.INT),
                        id);
        };
        return source.schema(orders, untouched);
    }

    private static String theirs(TextPolicy policy, String people, String source) {
        return policy == TextPolicy.SOURCE ? source : people;
    }

    private static String ours(TextPolicy policy, String name) {
        return switch (policy) {
            case FILL -> "The source on " + name + ", round 0.";
            case FOLLOW, SOURCE -> "The source on " + name + ", round 5.";
            case KEEP -> "";
        };
    }

    private static void curatedColumn(JsonNode column, String description, TextPolicy policy) {
        assertThat(column.path("description").asText()).isEqualTo(description);
        assertThat(column.path("displayName").asText()).isEqualTo(theirs(policy, "A better column", ""));
        assertThat(column.path("tags").findValuesAsText("tagFQN")).containsExactlyInAnyOrder("Shop.Hot", "Shop.Cold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.9.0", "1.11.0", "2.0.0"})
    void aChangeOfACommentThatTheSourceOwnsIsOnePatchAndNoPut(String version) {
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = connect(server)) {
            run(catalog, TextPolicy.SOURCE, plain("1"));
            server.requests().clear();
            Commented changed = new Commented("1");
            Commented other = new Commented("2");

            RunReport report = run(
                    catalog,
                    TextPolicy.SOURCE,
                    changed.schema(
                            other.table("a", part("id", TypeKind.INT)), changed.table("b", part("id", TypeKind.INT))));

            assertThat(report.updated()).isEqualTo(1);
            assertThat(server.requests().count("PATCH", ".*")).isEqualTo(1);
            assertThat(server.requests().count("PUT", ".*")).isZero();
            JsonNode a = new Steward(server).reads("tables/name/shop.shop.public.a?fields=columns");
            assertThat(a.path("description").asText()).isEqualTo("The source on a, round 2.");
            assertThat(a.at("/columns/0/description").asText()).isEqualTo("The source on id, round 2.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aCommentThatWasDroppedEmptiesWhatTheSourceOwnsAndWhatOurBotWrote(String version) {
        for (TextPolicy policy : TextPolicy.values()) {
            try (CatalogServer server = CatalogServer.start(version);
                    OpenMetadata catalog = connect(server)) {
                Steward steward = new Steward(server);
                run(catalog, policy, plain("1"));
                steward.set(steward.pathOf("tables", "shop.shop.public.b"), "description", "'What people say.'");

                run(
                        catalog,
                        policy,
                        new Commented("1")
                                .schema(Samples.withoutComment("a", "id"), Samples.withoutComment("b", "id")));

                assertThat(description(steward, "a"))
                        .isEqualTo(policy == TextPolicy.FILL ? "The source on a, round 1." : "");
                assertThat(description(steward, "b")).isEqualTo(theirs(policy, "What people say.", ""));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "2.0.0"})
    void whatPeopleEmptiedIsFilledAgainAlthoughTheSourceIsTheSame(String version) {
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = connect(server)) {
            Steward steward = new Steward(server);
            run(catalog, TextPolicy.FILL, plain("1"));
            steward.set(steward.pathOf("tables", "shop.shop.public.a"), "description", "''");

            RunReport report = run(catalog, TextPolicy.FILL, plain("1"));

            assertThat(report.updated()).isEqualTo(1);
            assertThat(description(steward, "a")).isEqualTo("The source on a, round 1.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "2.0.0"})
    void whatAPersonWroteAndTookBackIsThePersonsAndWhatOnlyTheTextOfABotIsIsOurs(String version) {
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = connect(server)) {
            Steward steward = new Steward(server);
            run(catalog, TextPolicy.FOLLOW, plain("1"));
            String a = steward.pathOf("tables", "shop.shop.public.a");
            steward.set(a, "columns/0/description", "'What people say.'");
            steward.set(a, "columns/0/description", "'The source on id, round one.'");
            steward.set(a, "displayName", "'Another member'");

            RunReport report = run(catalog, TextPolicy.FOLLOW, plain("2"));

            JsonNode now = steward.sees(a);
            assertThat(now.path("description").asText()).isEqualTo("The source on a, round 2.");
            assertThat(now.at("/columns/0/description").asText()).isEqualTo("The source on id, round one.");
            assertThat(now.path("displayName").asText()).isEqualTo("Another member");
            assertThat(report.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("descriptions-kept");
                assertThat(finding.message()).endsWith("are kept: a.id");
            });
        }
    }

    @Test
    void theHistoryIsAskedOnlyForWhatDiffersAndOnlyAfterAChangeOfTheSource() {
        try (CatalogServer server = CatalogServer.start("1.6.0");
                OpenMetadata catalog = connect(server)) {
            Steward steward = new Steward(server);
            run(catalog, TextPolicy.FOLLOW, plain("1"));
            String a = steward.pathOf("tables", "shop.shop.public.a");
            steward.set(a, "description", "'What people say.'");
            steward.set(a, "columns/0/description", "'What people say.'");
            server.requests().clear();
            run(catalog, TextPolicy.FOLLOW, plain("1"));
            assertThat(server.requests().count("GET", ".*/versions")).isZero();

            run(catalog, TextPolicy.FOLLOW, plain("2"));

            // The database, the schema and the two tables, once each.
            assertThat(server.requests().count("GET", ".*/versions")).isEqualTo(4);
            assertThat(server.requests().count("GET", ".*/" + a + "/versions")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void whoeverTurnsToFollowingGetsTheCommentsThatWereLeftBehind(String version) {
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = connect(server)) {
            Steward steward = new Steward(server);
            run(catalog, TextPolicy.FILL, plain("1"));
            run(catalog, TextPolicy.FILL, plain("2"));
            assertThat(description(steward, "a")).isEqualTo("The source on a, round 1.");

            run(catalog, TextPolicy.FOLLOW, plain("2"));

            assertThat(description(steward, "a")).isEqualTo("The source on a, round 2.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void aPersonsTokenIsWarnedOfAndLosesNothingEither(String version) {
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog =
                        OpenMetadata.connect(OpenMetadataConfig.of(server.url(), Secret.of(server::adminToken)))) {
            Steward steward = new Steward(server);
            steward.preparesTheCatalog();
            run(catalog, TextPolicy.FOLLOW, round(0));
            String orders = steward.pathOf("tables", "shop.shop.public.orders");
            steward.curates(orders, 1);
            JsonNode before = steward.sees(orders);

            List<Finding> findings = Stream.of(1, 2, 3, 4, 5)
                    .flatMap(i -> run(catalog, TextPolicy.FOLLOW, round(i)).findings().stream())
                    .toList();

            assertThat(findings).extracting(Finding::code).contains("token-of-a-person");
            JsonNode now = steward.sees(orders);
            for (String member : (steward.fields(orders) + ",description,displayName,sourceUrl").split(",")) {
                if (!member.equals("columns")) {
                    assertThat(now.path(member)).as(member).isEqualTo(before.path(member));
                }
            }
            curatedColumn(column(now, "price"), "What people say of the column.", TextPolicy.FOLLOW);
        }
    }

    @Test
    void aDroppedColumnTakesItsTextsAlongAndARenamedOneIsNew() {
        try (CatalogServer server = CatalogServer.start("1.6.0");
                OpenMetadata catalog = connect(server)) {
            Steward steward = new Steward(server);
            Commented source = new Commented("1");
            SchemaBatch with = source.schema(source.table("a", part("id", TypeKind.INT), part("b", TypeKind.INT)));
            run(catalog, TextPolicy.FILL, with);
            String a = steward.pathOf("tables", "shop.shop.public.a");
            steward.set(a, "columns/1/description", "'What people say.'");
            run(
                    catalog,
                    TextPolicy.FILL,
                    source.schema(source.table("a", part("id", TypeKind.INT), part("renamed", TypeKind.INT))));
            assertThat(steward.sees(a).at("/columns/1/description").asText())
                    .isEqualTo("The source on renamed, round 1.");

            run(catalog, TextPolicy.FILL, with);

            assertThat(steward.sees(a).at("/columns/1/description").asText()).isEqualTo("The source on b, round 1.");
        }
    }

    @ParameterizedTest
    @MethodSource("everyPolicyInEveryVersion")
    void aTableThatVanishedAndCameBackIsAsThePolicySays(String version, TextPolicy policy) {
        try (CatalogServer server = CatalogServer.start(version);
                OpenMetadata catalog = connect(server)) {
            Steward steward = new Steward(server);
            steward.preparesTheCatalog();
            run(catalog, policy, tables("1", "orders", "b", "c", "d"));
            String orders = steward.pathOf("tables", "shop.shop.public.orders");
            steward.curates(orders, 0);
            JsonNode before = steward.sees(orders);

            assertThat(run(catalog, policy, tables("1", "b", "c", "d")).retired())
                    .isEqualTo(1);
            assertThat(run(catalog, policy, tables("2", "orders", "b", "c", "d"))
                            .failures())
                    .isEmpty();

            JsonNode now = steward.sees(orders);
            for (String member : (steward.fields(orders) + ",sourceUrl").split(",")) {
                if (!member.equals("columns")) {
                    assertThat(now.path(member)).as(member).isEqualTo(before.path(member));
                }
            }
            assertThat(now.path("description").asText())
                    .isEqualTo(theirs(policy, "What people say.", "The source on orders, round 2."));
            curatedColumn(
                    column(now, "id"),
                    theirs(policy, "What people say of the column.", "The source on id, round 2."),
                    policy);
        }
    }

    private static SchemaBatch tables(String round, String... names) {
        Commented source = new Commented(round);
        return source.schema(Arrays.stream(names)
                .map(name -> source.table(name, part("id", TypeKind.INT)))
                .toArray(Table[]::new));
    }

    private static SchemaBatch plain(String round) {
        Commented source = new Commented(round);
        return source.schema(source.table("a", part("id", TypeKind.INT)), source.table("b", part("id", TypeKind.INT)));
    }

    private static String description(Steward steward, String table) {
        return steward.reads("tables/name/shop.shop.public." + table)
                .path("description")
                .asText();
    }

    private static JsonNode column(JsonNode table, String name) {
        return table.path("columns")
                .valueStream()
                .filter(column -> column.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static OpenMetadata connect(CatalogServer server) {
        return OpenMetadata.connect(OpenMetadataConfig.of(server.url(), Secret.of(server::botToken)));
    }

    private static RunReport run(OpenMetadata catalog, TextPolicy policy, SchemaBatch batch) {
        return Ingestion.of("shop", Samples.source(batch), SERVICE, catalog)
                .ownership(new Ownership(policy, policy))
                .build()
                .run();
    }

    private static long writes(CatalogServer server) {
        return server.requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .count();
    }
}
