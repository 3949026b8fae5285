package io.garner.ingest;

import static io.garner.ingest.Samples.key;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Fqn;
import io.garner.model.SchemaBatch;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.StoredEntity;
import io.garner.source.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceUrlsTest {

    private static final String WIKI = "https://wiki.example.com/{database}/{schema}/{table}";
    private static final String BOOK = "https://book.example.com/{database}/{schema}/{table}";

    /** One table's key waits for a schema that comes later, so that each way of writing is taken. */
    private static final SchemaBatch[] SOURCE = {
        schema("public", table("a", key("b_id", "public", "b")), table("b"), table("c", key("x_id", "stock", "x"))),
        schema("stock", table("x"))
    };

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "1.11.0", "2.0.0"})
    void everythingHasItsUrlAndTheSecondRunWritesNothing(String version) {
        try (Shop shop = Shop.open(version)) {
            run(shop, WIKI);

            assertThat(urls(shop))
                    .containsExactly(
                            "https://wiki.example.com/shop/public/a",
                            "https://wiki.example.com/shop/public/b",
                            "https://wiki.example.com/shop/public/c",
                            "https://wiki.example.com/shop/public",
                            "https://wiki.example.com/shop");
            writesNothing(shop, WIKI);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "1.11.0", "2.0.0"})
    void tablesThatAreThereGetTheirUrlAndAnotherTemplateReplacesIt(String version) {
        try (Shop shop = Shop.open(version)) {
            shop.run(SOURCE);
            assertThat(urls(shop)).containsOnly("");

            RunReport addressed = run(shop, WIKI);
            assertThat(addressed.failures()).isEmpty();
            assertThat(addressed.updated()).isEqualTo(7);
            writesNothing(shop, WIKI);

            assertThat(run(shop, BOOK).updated()).isEqualTo(7);
            assertThat(urls(shop)).contains("https://book.example.com/shop/public/c", "https://book.example.com/shop");
            writesNothing(shop, BOOK);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "1.11.0", "2.0.0"})
    void aPersonsUrlStaysAndIsTold(String version) {
        try (Shop shop = Shop.open(version)) {
            run(shop, WIKI);
            Steward steward = new Steward(shop.server());
            steward.set(steward.pathOf("tables", "shop.shop.public.a"), "sourceUrl", "'http://people.example.com/a'");
            steward.set(steward.pathOf("databases", "shop.shop"), "sourceUrl", "'http://people.example.com/'");

            run(shop, BOOK);
            shop.server().requests().clear();
            RunReport report = run(shop, BOOK);

            assertThat(shop.writes()).isZero();
            assertThat(report.findings()).extracting(Finding::code).containsExactly("source-urls-kept");
            assertThat(report.findings().get(0).toString()).contains("2 source URLs", "a, shop");
            assertThat(urls(shop))
                    .startsWith("http://people.example.com/a", "https://book.example.com/shop/public/b")
                    .endsWith("http://people.example.com/");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "2.0.0"})
    void aUrlThatSomebodyEmptiedIsSetAgain(String version) {
        try (Shop shop = Shop.open(version)) {
            run(shop, WIKI);
            Steward steward = new Steward(shop.server());
            steward.removes(steward.pathOf("tables", "shop.shop.public.a"), "sourceUrl");
            assertThat(urls(shop)).startsWith("");

            assertThat(run(shop, WIKI).updated()).isEqualTo(1);
            assertThat(urls(shop)).startsWith("https://wiki.example.com/shop/public/a");
            writesNothing(shop, WIKI);
        }
    }

    @Test
    void withoutATemplateTheUrlsThatAreThereStay() {
        try (Shop shop = Shop.open("1.6.0")) {
            run(shop, WIKI);
            shop.run(SOURCE);

            assertThat(urls(shop)).startsWith("https://wiki.example.com/shop/public/a");
        }
    }

    private static void writesNothing(Shop shop, String template) {
        shop.server().requests().clear();
        RunReport report = run(shop, template);
        assertThat(shop.writes()).isZero();
        assertThat(report.findings()).isEmpty();
    }

    private static RunReport run(Shop shop, String template) {
        Extras extras = new Extras(false, false, Optional.of(UrlTemplate.parse(template)), List.of(), Optional.empty());
        return shop.run(builder -> builder.extras(extras), Samples.source(SOURCE));
    }

    /** Of three tables, their schema and their database. */
    private static List<String> urls(Shop shop) {
        Fqn schema = Fqn.of("shop", "shop", "public");
        return List.of(
                url(shop, EntityType.TABLE, schema.child("a")),
                url(shop, EntityType.TABLE, schema.child("b")),
                url(shop, EntityType.TABLE, schema.child("c")),
                url(shop, EntityType.DATABASE_SCHEMA, schema),
                url(shop, EntityType.DATABASE, Fqn.of("shop", "shop")));
    }

    private static String url(Shop shop, EntityType type, Fqn name) {
        return shop.catalog().find(type, name).flatMap(StoredEntity::sourceUrl).orElse("");
    }
}
