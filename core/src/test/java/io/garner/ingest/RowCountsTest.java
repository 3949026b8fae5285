package io.garner.ingest;

import static io.garner.ingest.Samples.counted;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.ingest.RunReport.Status;
import io.garner.model.SchemaBatch;
import io.garner.source.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowCountsTest {

    private static final Extras ON = new Extras(true, false, Optional.empty(), List.of(), Optional.empty());
    private static final String PROFILES = "tables/shop.shop.public.a/tableProfile?startTs=0&endTs=9000000000000";

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "1.11.0", "2.0.0"})
    void aCountIsAPointInTheSeriesAndTheSameCountIsNone(String version) {
        try (Shop shop = Shop.open(version)) {
            run(shop, schema("public", counted(table("a"), 7), table("b")));
            assertThat(profiles(shop).at("/data/0/rowCount").asLong()).isEqualTo(7);

            shop.server().requests().clear();
            RunReport second = run(shop, schema("public", counted(table("a"), 7), table("b")));
            assertThat(shop.writes()).isZero();
            assertThat(second.findings()).isEmpty();
            assertThat(shop.server().requests().count("GET", ".*/tableProfile/latest"))
                    .isEqualTo(1);

            RunReport third = run(shop, schema("public", counted(table("a"), 8), table("b")));
            assertThat(third.updated()).isZero();
            assertThat(shop.writes()).isEqualTo(1);
            assertThat(profiles(shop).at("/paging/total").asInt()).isEqualTo(2);
            assertThat(profiles(shop).at("/data/0/rowCount").asLong()).isEqualTo(8);
            assertThat(new Steward(shop.server())
                            .reads("tables/name/shop.shop.public.a")
                            .path("version")
                            .asDouble())
                    .isEqualTo(0.1);
        }
    }

    @Test
    void withoutTheSettingNothingIsAskedOrTold() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", counted(table("a"), 7)));

            assertThat(shop.server().requests().count(".*", ".*/tableProfile.*"))
                    .isZero();
        }
    }

    @Test
    void aDryRunTellsNothing() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", counted(table("a"), 7)));
            shop.server().requests().clear();

            shop.run(
                    builder -> builder.extras(ON).dryRun(true),
                    Samples.source(schema("public", counted(table("a"), 7))));

            assertThat(shop.writes()).isZero();
        }
    }

    @Test
    void aCatalogThatForbidsItIsAFindingAndTheTablesArrive() {
        try (Shop shop = Shop.open("1.6.0")) {
            shop.server().faults().refuse("PUT", ".*/tableProfile", 403, "no EditDataProfile");

            RunReport report =
                    run(shop, schema("public", counted(table("a"), 7)), schema("stock", counted(table("b"), 7)));

            assertThat(report.status()).isEqualTo(Status.OK);
            assertThat(report.findings()).extracting(Finding::code).containsExactly("row-counts-not-stored");
            assertThat(report.findings().get(0).toString()).contains("of 2 tables", "no EditDataProfile");
            assertThat(shop.server().requests().count("PUT", ".*/tableProfile")).isEqualTo(1);
            assertThat(shop.table("stock", "b")).isPresent();
        }
    }

    private static RunReport run(Shop shop, SchemaBatch... batches) {
        return shop.run(builder -> builder.extras(ON), Samples.source(batches));
    }

    private static JsonNode profiles(Shop shop) {
        return new Steward(shop.server()).reads(PROFILES);
    }
}
