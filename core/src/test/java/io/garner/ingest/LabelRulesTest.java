package io.garner.ingest;

import static io.garner.ingest.Samples.key;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.ingest.RunReport.Status;
import io.garner.model.SchemaBatch;
import io.garner.openmetadata.Bodies;
import io.garner.openmetadata.Reference;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import io.garner.source.Finding;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelRulesTest {

    private static final SchemaBatch[] SOURCE = {
        schema("public", table("a", key("b_id", "public", "b")), table("b"), table("c", key("x_id", "stock", "x"))),
        schema("stock", table("x"))
    };

    private static final List<LabelRule> RULES = List.of(
            LabelRule.of("shop\\.PUBLIC\\.(a|c)", Optional.of("Sellers"), List.of("Shop.Hot", "Tier.Tier2")),
            LabelRule.of("shop\\..*", Optional.of("jane.doe"), List.of("Shop.Cold", "Tier.Tier5")));

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "1.11.0", "2.0.0"})
    void tablesGetOwnersAndTagsAndTheSecondRunWritesNothing(String version) {
        try (Shop shop = prepared(version)) {
            RunReport first = run(shop, RULES);

            assertThat(first.failures()).isEmpty();
            assertThat(first.findings()).isEmpty();
            for (String table : List.of("public.a", "public.c")) {
                assertThat(ownerOf(shop, table)).isEqualTo("Sellers");
                assertThat(tagsOf(shop, table)).containsExactlyInAnyOrder("Shop.Hot", "Shop.Cold", "Tier.Tier2");
            }
            assertThat(ownerOf(shop, "public.b")).isEqualTo("jane.doe");
            assertThat(tagsOf(shop, "stock.x")).containsExactlyInAnyOrder("Shop.Cold", "Tier.Tier5");
            writesNothing(shop, RULES);
            assertThat(shop.server().requests().count("GET", ".*/tags/name/Shop\\.Hot"))
                    .isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "1.11.0", "2.0.0"})
    void tablesThatAreThereGetWhatTheyLackAndPeoplesStays(String version) {
        try (Shop shop = prepared(version)) {
            shop.run(SOURCE);
            Steward steward = new Steward(shop.server());
            String a = steward.pathOf("tables", "shop.shop.public.a");
            steward.owns(a, "users", "admin");
            steward.set(a, "tags", "[" + Steward.label("Tier.Tier1") + "]");

            RunReport report = run(shop, RULES);

            assertThat(report.failures()).isEmpty();
            assertThat(report.updated()).isEqualTo(4);
            assertThat(ownerOf(shop, "public.a")).isEqualTo("admin");
            assertThat(tagsOf(shop, "public.a")).containsExactlyInAnyOrder("Shop.Hot", "Shop.Cold", "Tier.Tier1");
            assertThat(ownerOf(shop, "public.c")).isEqualTo("Sellers");
            writesNothing(shop, RULES);

            run(shop, List.of());
            assertThat(ownerOf(shop, "public.c")).isEqualTo("Sellers");
            assertThat(tagsOf(shop, "public.c")).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "2.0.0"})
    void whatSomebodyTookAwayComesBack(String version) {
        try (Shop shop = prepared(version)) {
            run(shop, RULES);
            Steward steward = new Steward(shop.server());
            String b = steward.pathOf("tables", "shop.shop.public.b");
            steward.removes(b, steward.ownerMember());
            steward.set(b, "tags", "[]");

            assertThat(run(shop, RULES).updated()).isEqualTo(1);

            assertThat(ownerOf(shop, "public.b")).isEqualTo("jane.doe");
            assertThat(tagsOf(shop, "public.b")).containsExactlyInAnyOrder("Shop.Cold", "Tier.Tier5");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "1.11.0", "2.0.0"})
    void anUnknownTagOrOwnerIsAFindingAndLeavesNoHalfWrittenTable(String version) {
        List<LabelRule> rules = List.of(
                LabelRule.of(".*", Optional.of("nobody"), List.of("Shop.Gone", "Nowhere.Tag", "Shop.Hot")),
                LabelRule.of(".*", Optional.of("Organization"), List.of()));
        try (Shop shop = prepared(version)) {
            RunReport report = run(shop, rules);

            assertThat(report.status()).isEqualTo(Status.OK);
            assertThat(report.findings())
                    .extracting(Finding::code)
                    .containsExactly("owner-missing", "owner-missing", "tag-missing", "tag-missing");
            assertThat(tagsOf(shop, "public.a")).containsExactly("Shop.Hot");
            assertThat(ownerOf(shop, "public.a")).isEmpty();
            shop.server().requests().clear();
            assertThat(run(shop, rules).findings()).hasSize(4);
            assertThat(shop.writes()).isZero();
        }
    }

    @Test
    void anOwnerThatATableHasFromItsSchemaStays() {
        try (Shop shop = prepared("1.6.0")) {
            shop.run(SOURCE);
            Reference inherited = new Reference("1", "user", Optional.empty(), Optional.of(true));
            LabelRules rules =
                    new LabelRules(RULES, new KnownLabels(shop.catalog().governance(), finding -> {}));
            TableBody body = Bodies.table(SOURCE[0], SOURCE[0].tables().get(1), Shop.SERVICE.fqn());
            StoredEntity stored = shop.table("public", "b").orElseThrow();

            assertThat(rules.labelled(body, "shop.public.b", Optional.of(ownedBy(stored, inherited)))
                            .extras()
                            .owners())
                    .isEmpty();
            assertThat(rules.labelled(body, "shop.public.b", Optional.of(stored))
                            .extras()
                            .owners())
                    .isPresent();
        }
    }

    @Test
    void aPlanNamesOwnersAndTags() {
        try (Shop shop = prepared("1.6.0")) {
            shop.run(SOURCE);
            shop.server().requests().clear();
            StringBuilder told = new StringBuilder();

            shop.run(
                    builder -> builder.extras(labelling(RULES)).dryRun(true).changes(told::append),
                    Samples.source(SOURCE));

            assertThat(told.toString()).contains("owners:  → jane.doe", "tags:  → Tier.Tier5");
            assertThat(shop.writes()).isZero();
        }
    }

    private static StoredEntity ownedBy(StoredEntity table, Reference owner) {
        return new StoredEntity(
                table.id(),
                table.name(),
                table.fullyQualifiedName(),
                table.displayName(),
                table.description(),
                table.serviceType(),
                table.tableType(),
                table.columns(),
                table.tableConstraints(),
                table.tablePartition(),
                table.schemaDefinition(),
                table.sourceHash(),
                table.deleted(),
                table.updatedAt(),
                table.retentionPeriod(),
                table.sourceUrl(),
                table.dataProducts(),
                table.isDefault(),
                table.fileFormat(),
                table.locationPath(),
                table.dataModel(),
                table.extension(),
                Optional.of(List.of(owner)),
                table.tags(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Shop prepared(String version) {
        Shop shop = Shop.open(version);
        Steward steward = new Steward(shop.server());
        steward.preparesTheCatalog();
        steward.puts("teams", "{'name': 'Sellers', 'teamType': 'Group'}");
        steward.puts("users", "{'name': 'jane.doe', 'email': 'jane.doe@example.com'}");
        return shop;
    }

    private static void writesNothing(Shop shop, List<LabelRule> rules) {
        shop.server().requests().clear();
        RunReport report = run(shop, rules);
        assertThat(shop.writes()).isZero();
        assertThat(report.findings()).isEmpty();
    }

    private static RunReport run(Shop shop, List<LabelRule> rules) {
        return shop.run(builder -> builder.extras(labelling(rules)), Samples.source(SOURCE));
    }

    private static Extras labelling(List<LabelRule> rules) {
        return new Extras(false, false, Optional.empty(), rules, Optional.empty());
    }

    private static String ownerOf(Shop shop, String table) {
        Steward steward = new Steward(shop.server());
        JsonNode seen = steward.sees("tables/name/shop.shop." + table).path(steward.ownerMember());
        return (seen.isArray() ? seen.path(0) : seen).path("name").asText("");
    }

    private static List<String> tagsOf(Shop shop, String table) {
        return new Steward(shop.server())
                .sees("tables/name/shop.shop." + table)
                .path("tags")
                .valueStream()
                .map(tag -> tag.path("tagFQN").asText())
                .toList();
    }
}
