package io.garner.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.ingest.Progress;
import io.garner.ingest.RunReport;
import io.garner.ingest.RunReport.Status;
import io.garner.model.ExitCode;
import io.garner.model.Harvested;
import io.garner.model.SchemaBatch;
import io.garner.source.Finding;
import io.garner.source.HarvestScope;
import io.garner.source.Source;
import io.garner.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

    @TempDir
    private Path folder;

    @Test
    void whatComesOutIsWhatWentIn() {
        SchemaBatch everything = Samples.everything();

        harvest(Samples.of(everything, Samples.small("stock"), Samples.schemas("public", "stock")));

        assertThat(replayed()).containsExactly(everything, Samples.small("stock"), Samples.schemas("public", "stock"));
    }

    @Test
    void theHeaderTellsAllThatPublishingNeeds() {
        BundleHeader header = Samples.header();

        RunReport report = new BundleHarvest(Samples.of(), header, path(), Progress.NONE).run();

        try (Bundle bundle = Bundle.open(path())) {
            assertThat(bundle.header()).isEqualTo(header);
            assertThat(bundle.complete()).isTrue();
        }
        assertThat(report.runId()).isEqualTo(header.runId());
        assertThat(report.status()).isEqualTo(Status.OK);
    }

    @Test
    void theReportCountsWhatWasFound() {
        RunReport report = harvest(Samples.telling(Samples.everything(), Samples.small("stock")));

        assertThat(report.tables()).isEqualTo(3);
        assertThat(report.columns()).isEqualTo(5);
        assertThat(report.primaryKeys()).isEqualTo(1);
        assertThat(report.foreignKeys()).isEqualTo(1);
        assertThat(report.findings()).hasSize(3).contains(Samples.NOTE);
        assertThat(report.created() + report.updated() + report.unchanged()).isZero();
    }

    @Test
    void findingsComeWhereTheyCame() {
        harvest(Samples.telling(Samples.small("a"), Samples.small("b")));

        List<String> order = new ArrayList<>();
        try (Bundle bundle = Bundle.open(path());
                Source source = bundle.source();
                Stream<Harvested> pieces =
                        source.harvest(HarvestScope.EVERYTHING, finding -> order.add(finding.code()))) {
            pieces.forEach(piece -> order.add(((SchemaBatch) piece).schema().name()));
        }

        assertThat(order).containsExactly("before", "a", "before", "b", "nothing-matches");
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        harvest(Samples.of());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
    }

    @Test
    void aSourceThatFailsAtOnceLeavesWhatWasThere() throws IOException {
        Files.writeString(path(), "from before");

        RunReport report = harvest(Samples.failingAfter(Samples.schemas("public")));

        assertThat(report.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(path()).hasContent("from before");
        assertThat(folder.toFile().list()).containsExactly("b.json.gz");
    }

    @Test
    void aSourceThatFailsLaterLeavesABundleThatEndsWithTheSameFault() {
        RunReport report = harvest(Samples.failingAfter(Samples.small("a")));

        assertThat(report.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        List<Harvested> pieces = new ArrayList<>();
        try (Bundle bundle = Bundle.open(path())) {
            assertThat(bundle.complete()).isFalse();
            assertThatThrownBy(() -> bundle.source()
                            .harvest(HarvestScope.EVERYTHING, finding -> {})
                            .forEach(pieces::add))
                    .isInstanceOfSatisfying(SourceException.class, fault -> {
                        assertThat(fault.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
                        assertThat(fault.tried())
                                .startsWith("Connecting to db:5432 (when the bundle was harvested, 20");
                        assertThat(fault.answer()).isEqualTo("Connection refused");
                        assertThat(fault.remedy()).isEqualTo("Start it.");
                    });
        }
        assertThat(pieces).containsExactly(Samples.small("a"));
    }

    @Test
    void aHarvestThatIsStoppedLeavesNothing() {
        List<BundleHarvest> running = new ArrayList<>();
        Source stopping = Samples.source((scope, findings) -> Stream.of(Samples.small("a"), Samples.small("b"))
                .peek(piece -> running.get(0).stop()));
        running.add(new BundleHarvest(stopping, Samples.header(), path(), Progress.NONE));

        RunReport report = running.get(0).run();

        assertThat(report.exitCode()).isEqualTo(ExitCode.TERMINATED);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsAFault() {
        RunReport report = new BundleHarvest(
                        Samples.of(), Samples.header(), folder.resolve("none/b.json.gz"), Progress.NONE)
                .run();

        assertThat(report.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(report.fault().orElseThrow()).hasMessageContaining("it cannot be created");
        assertThat(new BundleHarvest(Samples.of(), Samples.header(), folder, Progress.NONE)
                        .run()
                        .fault()
                        .orElseThrow())
                .hasMessageContaining("something else than a file is there");
    }

    @Test
    void aBundleThatIsReplacedWhileItIsOpenIsReadToItsEnd() {
        harvest(Samples.of(Samples.small("old")));
        try (Bundle bundle = Bundle.open(path())) {
            harvest(Samples.of(Samples.small("new")));

            assertThat(bundle.source().harvest(HarvestScope.EVERYTHING, finding -> {}))
                    .containsExactly(Samples.small("old"));
        }
    }

    @Test
    void aBundleThatIsChangedWhileItIsOpenIsAFault() throws IOException {
        harvest(Samples.of(Samples.small("a")));
        Path other = folder.resolve("other.json.gz");
        new BundleHarvest(Samples.of(Samples.small("b")), Samples.header(), other, Progress.NONE).run();
        try (Bundle bundle = Bundle.open(path())) {
            Files.write(path(), Files.readAllBytes(other));

            assertThatThrownBy(() -> bundle.source()
                            .harvest(HarvestScope.EVERYTHING, finding -> {})
                            .toList())
                    .hasMessageContaining("it was changed while it was published");
        }
    }

    @Test
    void everyKindOfHarvestedPieceHasAKindOfRecord() {
        assertThat(Arrays.stream(Kind.values()).filter(Kind::isPiece).map(Kind::type))
                .as("a new kind of Harvested is one more row in Kind")
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Harvested.class.getPermittedSubclasses())
                        .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
                        .toList());
    }

    private RunReport harvest(Source source) {
        return new BundleHarvest(source, Samples.header(), path(), Progress.NONE).run();
    }

    private List<Harvested> replayed() {
        List<Finding> findings = new ArrayList<>();
        try (Bundle bundle = Bundle.open(path());
                Stream<Harvested> pieces = bundle.source().harvest(HarvestScope.EVERYTHING, findings::add)) {
            return pieces.toList();
        }
    }

    private Path path() {
        return folder.resolve("b.json.gz");
    }
}
