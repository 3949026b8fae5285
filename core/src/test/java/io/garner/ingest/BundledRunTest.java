package io.garner.ingest;

import static io.garner.ingest.Samples.key;
import static io.garner.ingest.Samples.schema;
import static io.garner.ingest.Samples.schemas;
import static io.garner.ingest.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.bundle.Bundle;
import io.garner.bundle.BundleHarvest;
import io.garner.bundle.BundleHeader;
import io.garner.ingest.RunReport.Status;
import io.garner.model.ExitCode;
import io.garner.source.HarvestScope;
import io.garner.source.NameFilter;
import io.garner.source.Source;
import io.garner.source.SourceException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run over a bundle concludes what a run over its source would have. */
class BundledRunTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void whatVanishedBetweenTwoBundlesIsRetired(String version) {
        try (Shop shop = Shop.open(version)) {
            RunReport first = publish(
                    shop,
                    HarvestScope.EVERYTHING,
                    Samples.source(
                            schema("public", table("a", key("b_id", "public", "b")), table("b"), table("c")),
                            schema("old", table("x")),
                            schemas("public", "old")));
            RunReport second = publish(
                    shop,
                    HarvestScope.EVERYTHING,
                    Samples.source(
                            schema("public", table("a", key("b_id", "public", "b")), table("b")), schemas("public")));

            assertThat(first.created()).isEqualTo(8);
            assertThat(second.status()).isEqualTo(Status.OK);
            assertThat(second.retired()).isEqualTo(2);
            assertThat(shop.table("public", "c")).isEmpty();
            assertThat(shop.table("old", "x")).isEmpty();
            assertThat(shop.table("public", "a")).isPresent();
        }
    }

    @Test
    void anIncompleteBundleRetiresNothingAndEndsWithTheFaultOfItsHarvest() {
        SourceException gone = SourceException.refused("Reading shop", "permission denied", "Grant it.", null);
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", table("a"), table("b")), schema("old", table("x")), schemas("public", "old"));

            RunReport report = publish(
                    shop,
                    HarvestScope.EVERYTHING,
                    Samples.failingAfter(schema("public", table("a"), table("n")), gone));

            assertThat(report.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
            assertThat(report.retired()).isZero();
            assertThat(shop.table("public", "b")).isPresent();
            assertThat(shop.table("public", "n")).isPresent();
        }
    }

    @Test
    void whatTheHarvestLeftOutIsNotTakenForGone() {
        HarvestScope narrow = HarvestScope.EVERYTHING.withTables(NameFilter.including("a"));
        try (Shop shop = Shop.open("1.6.0")) {
            shop.run(schema("public", table("a"), table("b")), schemas("public"));

            RunReport report = publish(shop, narrow, Samples.source(schema("public", table("a")), schemas("public")));

            assertThat(report.retired()).isZero();
            assertThat(shop.table("public", "b")).isPresent();
        }
    }

    private RunReport publish(Shop shop, HarvestScope scope, Source source) {
        Path path = folder.resolve("shop.json.gz");
        BundleHeader header = BundleHeader.of("shop", "postgres", Shop.SERVICE, scope, Map.of());
        new BundleHarvest(source, header, path, Progress.NONE).run();
        try (Bundle bundle = Bundle.open(path)) {
            UnaryOperator<Ingestion.Builder> asHarvested =
                    run -> run.scope(bundle.header().scope());
            return shop.run(asHarvested, bundle.source());
        }
    }
}
