package io.garner.ingest;

import static io.garner.ingest.Samples.integer;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Column;
import io.garner.model.Column.Generation;
import io.garner.model.Constraints;
import io.garner.model.DataType;
import io.garner.model.SchemaBatch;
import io.garner.model.SchemaBatch.Part;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.TypeKind;
import io.garner.source.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnPropertyTest {

    private static final String FACTS = """
            - id: identity, always
            - total: computed and stored as `a + b`
            - status: default `'open'`; one of `open`, `it's done`""";

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "1.11.0", "2.0.0"})
    void aNewTableBringsItAlongAndTheSecondRunWritesNothing(String version) {
        try (Shop shop = prepared(version)) {
            RunReport report = run(shop, schema("public", orders("open", "it's done"), table("a")));

            assertThat(report.failures()).isEmpty();
            assertThat(report.findings()).isEmpty();
            assertThat(property(shop, "orders")).isEqualTo(FACTS);
            assertThat(property(shop, "a")).isEmpty();
            writesNothing(shop);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "1.11.0", "2.0.0"})
    void aTableThatIsThereGetsItAndFollowsItsSource(String version) {
        try (Shop shop = prepared(version)) {
            shop.run(schema("public", orders("open"), table("a")));

            assertThat(run(shop, schema("public", orders("open"), table("a"))).updated())
                    .isEqualTo(1);
            assertThat(property(shop, "orders")).endsWith("one of `open`");
            Steward steward = new Steward(shop.server());
            steward.set(steward.pathOf("tables", "shop.shop.public.orders"), "extension/costCenter", "'4711'");

            assertThat(run(shop, schema("public", orders("open", "it's done"), table("a")))
                            .failures())
                    .isEmpty();
            assertThat(property(shop, "orders")).isEqualTo(FACTS);
            writesNothing(shop);

            assertThat(run(shop, schema("public", table("orders"), table("a"))).failures())
                    .isEmpty();
            assertThat(property(shop, "orders")).isEmpty();
            assertThat(steward.sees("tables/name/shop.shop.public.orders")
                            .at("/extension/costCenter")
                            .asText())
                    .isEqualTo("4711");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "2.0.0"})
    void aCatalogThatHasNoSuchPropertyIsAFindingAndTheTablesArrive(String version) {
        try (Shop shop = Shop.open(version)) {
            RunReport report = run(shop, schema("public", orders("open"), orders("x")));
            assertThat(run(shop, schema("public", orders("open"))).findings())
                    .extracting(Finding::code)
                    .containsExactly("property-missing");

            assertThat(report.failures()).isEmpty();
            assertThat(shop.table("public", "orders")).isPresent();
        }
    }

    @Test
    void whatCouldNotBeReadTodayStays() {
        try (Shop shop = prepared("1.6.0")) {
            run(shop, schema("public", orders("open", "it's done")));
            SchemaBatch unread = schema("public", table("orders"));

            run(
                    shop,
                    new SchemaBatch(
                            unread.database(), unread.schema(), unread.tables(), List.of(), Set.of(Part.EXPRESSIONS)));

            assertThat(property(shop, "orders")).isEqualTo(FACTS);
        }
    }

    private static Table orders(String... labels) {
        return table(
                "orders",
                TableKind.REGULAR,
                List.of(
                        generated(integer("id", 1), new Generation.Identity(true)),
                        generated(integer("total", 2), new Generation.Computed("a + b", true)),
                        generated(
                                Column.of("status", 3, DataType.enumOf("status", List.of(labels)), true),
                                new Generation.Default("'open'")),
                        Column.of("note", 4, DataType.of(TypeKind.TEXT, "text"), true)),
                Constraints.NONE,
                Optional.empty());
    }

    private static Column generated(Column column, Generation how) {
        return new Column(
                column.name(),
                column.ordinal(),
                column.type(),
                column.nullable(),
                Optional.of(how),
                Optional.empty(),
                Optional.empty());
    }

    private static Shop prepared(String version) {
        Shop shop = Shop.open(version);
        Steward steward = new Steward(shop.server());
        steward.preparesTheCatalog();
        String string = steward.reads("metadata/types/name/markdown").path("id").asText();
        steward.puts(
                "metadata/types/"
                        + steward.reads("metadata/types/name/table").path("id").asText(),
                "{'name': 'columnFacts', 'description': 'x', 'propertyType': {'id': '" + string
                        + "', 'type': 'type'}}");
        return shop;
    }

    private static void writesNothing(Shop shop) {
        shop.server().requests().clear();
        RunReport report = run(shop, schema("public", orders("open", "it's done"), table("a")));
        assertThat(shop.writes()).isZero();
        assertThat(report.findings()).isEmpty();
    }

    private static RunReport run(Shop shop, SchemaBatch batch) {
        Extras extras = new Extras(false, false, Optional.empty(), List.of(), Optional.of("columnFacts"));
        return shop.run(builder -> builder.extras(extras), Samples.source(batch));
    }

    private static String property(Shop shop, String table) {
        return new Steward(shop.server())
                .sees("tables/name/shop.shop.public." + table)
                .at("/extension/columnFacts")
                .asText("");
    }
}
