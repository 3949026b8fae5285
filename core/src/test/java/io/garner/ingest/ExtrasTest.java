package io.garner.ingest;

import static io.garner.ingest.Samples.counted;
import static io.garner.ingest.Samples.key;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.schemas;
import static io.garner.ingest.Samples.table;
import static io.garner.ingest.Samples.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.LoggedRequest;
import io.garner.model.Harvested;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All extras at once; each has tests of its own. */
class ExtrasTest {

    private static final Extras ALL = new Extras(
            true,
            true,
            Optional.of(UrlTemplate.parse("https://wiki.example.com/{database}/{schema}/{table}")),
            List.of(LabelRule.of(".*", Optional.of("admin"), List.of("Tier.Tier3"))),
            Optional.of("costCenter"));

    private static final Harvested[] SOURCE = {
        schema(
                "public",
                counted(table("a", key("b_id", "public", "b"), key("x_id", "stock", "x")), 3),
                table("b"),
                view("v", "CREATE VIEW v AS SELECT 1 AS id")),
        schema("stock", counted(table("x"), 0)),
        schemas("public", "stock")
    };

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "1.11.0", "2.0.0"})
    void aSecondRunWritesNothingButItsStatus(String version) {
        try (Shop shop = Shop.open(version)) {
            new Steward(shop.server()).preparesTheCatalog();
            RunReport first = run(shop, builder -> builder);
            assertThat(first.failures()).isEmpty();
            assertThat(first.findings()).isEmpty();
            assertThat(first.created()).isEqualTo(8);

            shop.server().requests().clear();
            RunReport second = run(shop, builder -> builder);
            assertThat(second.unchanged()).isEqualTo(8);
            assertThat(writes(shop)).singleElement().asString().endsWith("/pipelineStatus");

            shop.server().requests().clear();
            RunReport verified = run(shop, builder -> builder.verify(true));
            assertThat(verified.unchanged()).isEqualTo(8);
            assertThat(writes(shop)).singleElement().asString().endsWith("/pipelineStatus");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "1.11.0", "2.0.0"})
    void aTableThatComesBackHasThemAgain(String version) {
        try (Shop shop = Shop.open(version)) {
            new Steward(shop.server()).preparesTheCatalog();
            run(shop, builder -> builder);
            Steward steward = new Steward(shop.server());
            steward.deletes(steward.pathOf("tables", "shop.shop.public.v"));

            RunReport report = run(shop, builder -> builder);

            assertThat(report.failures()).isEmpty();
            assertThat(report.updated()).isEqualTo(1);
            assertThat(shop.table("public", "v").orElseThrow().sourceUrl())
                    .contains("https://wiki.example.com/shop/public/v");
            shop.server().requests().clear();
            run(shop, builder -> builder);
            assertThat(writes(shop)).hasSize(1);
        }
    }

    private static RunReport run(Shop shop, UnaryOperator<Ingestion.Builder> how) {
        return shop.run(builder -> how.apply(builder.extras(ALL)), Samples.source(SOURCE));
    }

    private static List<String> writes(Shop shop) {
        return shop.server().requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .map(LoggedRequest::path)
                .toList();
    }
}
