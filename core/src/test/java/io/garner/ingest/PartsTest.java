package io.garner.ingest;

import static io.garner.ingest.Samples.key;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.schemas;
import static io.garner.ingest.Samples.source;
import static io.garner.ingest.Samples.table;
import static io.garner.ingest.Samples.viewOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.ingest.RunReport.Status;
import io.garner.model.Harvested;
import io.garner.model.SchemaBatch;
import io.garner.source.HarvestScope;
import io.garner.source.WorkUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source ingested in parts side by side, and then finished, against the same source ingested at once. */
class PartsTest {

    private static final SchemaBatch SALES = schema(
            "stock",
            table("orders", key("customer_id", "public", "customers")),
            table("lines", key("order_id", "stock", "orders")));
    private static final SchemaBatch PEOPLE = schema(
            "public",
            table("customers"),
            viewOf("customers_with_orders", "public.customers", "stock.orders"),
            viewOf("all_customers", "public.customers"));

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void givesTheSameCatalogAsOneRun(String version) {
        try (Shop whole = Shop.open(version);
                Shop parts = Shop.open(version)) {
            whole.run(SALES, PEOPLE, schemas("stock", "public"));

            for (RunReport report : List.of(part(parts, "stock", SALES), part(parts, "public", PEOPLE))) {
                assertThat(report.status()).isEqualTo(Status.OK);
                assertThat(report.findings())
                        .as("what leads elsewhere is no fault of a part")
                        .isEmpty();
                assertThat(report.lineageEdges())
                        .as("lineage is told at the end")
                        .isZero();
            }
            RunReport finish = parts.run(SALES, PEOPLE, schemas("stock", "public"));

            assertThat(finish.status()).isEqualTo(Status.OK);
            assertThat(CatalogPicture.of(parts.server(), "shop")).isEqualTo(CatalogPicture.of(whole.server(), "shop"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void writesNothingWhenNothingChanged(String version) {
        try (Shop shop = Shop.open(version)) {
            shop.run(SALES, PEOPLE, schemas("stock", "public"));
            long before = shop.writes();

            RunReport sales = part(shop, "stock", SALES);
            RunReport people = part(shop, "public", PEOPLE);
            shop.run(SALES, PEOPLE, schemas("stock", "public"));

            assertThat(sales.unchanged() + people.unchanged()).isPositive();
            assertThat(shop.writes()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.6.0"})
    void aPartRetiresNothingAndTheFinishDoes(String version) {
        SchemaBatch fewer = schema("stock", table("orders", key("customer_id", "public", "customers")));
        try (Shop shop = Shop.open(version)) {
            shop.run(SALES, PEOPLE, schema("old", table("x")), schemas("stock", "public", "old"));

            RunReport part = part(shop, "stock", fewer);

            assertThat(part.retired()).isZero();
            assertThat(part.findings()).isEmpty();
            assertThat(shop.table("stock", "lines")).isPresent();

            RunReport finish = shop.run(fewer, PEOPLE, schemas("stock", "public"));

            assertThat(finish.retired()).isEqualTo(2);
            assertThat(shop.table("stock", "lines")).isEmpty();
            assertThat(shop.table("old", "x")).isEmpty();
        }
    }

    private static RunReport part(Shop shop, String schema, SchemaBatch batch) {
        HarvestScope scope = HarvestScope.EVERYTHING.only(new WorkUnit(Map.of("shop", Set.of(schema))));
        Harvested all = schemas("stock", "public");
        return shop.run(builder -> builder.scope(scope), source(batch, all));
    }
}
