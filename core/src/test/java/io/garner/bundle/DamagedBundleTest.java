package io.garner.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.ingest.Progress;
import io.garner.model.ExitCode;
import io.garner.model.Harvested;
import io.garner.source.Finding;
import io.garner.source.HarvestScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was damaged, or written by another version. */
class DamagedBundleTest {

    @TempDir
    private Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void harvest() {
        path = folder.resolve("b.json.gz");
        new BundleHarvest(
                        Samples.telling(Samples.everything(), Samples.small("stock")),
                        Samples.header(),
                        path,
                        Progress.NONE)
                .run();
    }

    @Test
    void whereverItIsCutOffItIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length; length += 1 + whole.length / 60) {
            Files.write(path, Arrays.copyOf(whole, length));

            isRefused(length < 12 ? "gzip" : "damaged");
        }
        Files.write(path, Arrays.copyOf(whole, whole.length - 1));
        isRefused("damaged");
    }

    @Test
    void whateverByteIsAlteredItIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        List<String> lines = Rewritten.lines(path);
        // The first ten bytes are gzip's own header, most of which means nothing.
        for (int place = 10; place < whole.length; place += 1 + whole.length / 60) {
            byte[] altered = whole.clone();
            altered[place] ^= 0x10;
            Files.write(path, altered);

            // Up to seven bits before the trailer fill up a byte, and mean nothing either.
            if (place != whole.length - 9 || !Rewritten.lines(path).equals(lines)) {
                isRefused("b.json.gz");
            }
        }
    }

    @Test
    void alteredContentIsRefusedByItsChecksum() throws IOException {
        List<String> lines = Rewritten.lines(path).stream()
                .map(line -> line.replace("\"stock\"", "\"stick\""))
                .toList();
        Rewritten.write(path, lines);

        isRefused("checksum");
    }

    @Test
    void aTrailerThatDoesNotFitIsRefused() throws Exception {
        Rewritten.edit(path, lines -> lines.remove(2));
        isRefused("its end does not describe its content");

        harvest();
        Rewritten.edit(
                path,
                lines -> lines.set(
                        lines.size() - 1,
                        lines.get(lines.size() - 1).replace("\"complete\":true", "\"complete\":false")));
        isRefused("its end does not describe its content");
    }

    @Test
    void aLineAfterTheTrailerAndAMissingTrailerAreRefused() throws IOException {
        List<String> lines = new ArrayList<>(Rewritten.lines(path));
        lines.add(lines.get(1));
        Rewritten.write(path, lines);
        isRefused("something follows its end");

        Rewritten.write(path, lines.subList(0, lines.size() - 2));
        isRefused("trailer is missing");
    }

    @Test
    void whatIsNoBundleIsRefused() throws IOException {
        Files.writeString(path, "sources: {}\n");
        isRefused("it is not in gzip format");

        Rewritten.write(path, List.of("id,name"));
        isRefused("its first line is no header");

        Rewritten.write(path, List.of("{\"kind\":\"header\",\"value\":{\"format\":\"other\",\"version\":\"1.0\"}}"));
        isRefused("its first line is no header");

        Rewritten.write(path, List.of("x".repeat(3 << 20)));
        isRefused("its first line is no header");

        Files.delete(path);
        isRefused("there is no such file");
    }

    @Test
    void anotherMajorVersionIsRefused() throws Exception {
        Rewritten.edit(path, lines -> lines.set(0, lines.get(0).replace("\"version\":\"1.0\"", "\"version\":\"2.7\"")));

        isRefused("it has the format 2.7, and this program reads 1.x");
    }

    @Test
    void aNewerMinorVersionIsReadAndWhatIsUnknownIsPassedOverAndTold() throws Exception {
        Rewritten.edit(path, lines -> {
            lines.set(0, lines.get(0).replace("\"version\":\"1.0\"", "\"version\":\"1.9\",\"zone\":{\"a\":[1]}"));
            lines.replaceAll(line -> line.replace("\"columns\":", "\"owner\":{\"name\":\"x\"},\"columns\":"));
            lines.add(1, "{\"kind\":\"weather\",\"value\":{\"rain\":[true,{\"kind\":\"trailer\"}]}}");
            int last = lines.size() - 1;
            lines.set(last, lines.get(last).replace("\"records\":{", "\"records\":{\"weather\":1,"));
        });
        List<Finding> findings = new ArrayList<>();

        try (Bundle bundle = Bundle.open(path);
                Stream<Harvested> pieces = bundle.source().harvest(HarvestScope.EVERYTHING, findings::add)) {
            assertThat(pieces).containsExactly(Samples.everything(), Samples.small("stock"));
        }
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("bundle-record-unknown"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("1 records of the kind \"weather\""));
    }

    @Test
    void anOlderBundleMayLackWhatWasAddedSince() throws Exception {
        Rewritten.edit(
                path,
                lines -> lines.replaceAll(line ->
                        line.replace("\"routines\":[],", "").replace(",\"settings\":{\"retire\":\"soft\"}", "")));

        try (Bundle bundle = Bundle.open(path)) {
            assertThat(bundle.header().settings()).isEmpty();
            assertThat(bundle.source().harvest(HarvestScope.EVERYTHING, finding -> {}))
                    .containsExactly(Samples.everything(), Samples.small("stock"));
        }
    }

    @Test
    void whatANewerVersionMeansByAnUnknownWordIsNotGuessed() throws Exception {
        Rewritten.edit(path, lines -> {
            lines.set(0, lines.get(0).replace("\"version\":\"1.0\"", "\"version\":\"1.9\""));
            lines.replaceAll(line -> line.replace("\"REGULAR\"", "\"GRAPH\""));
        });

        isRefused("it has the format 1.9, newer than 1.0, and holds what this program does not understand");
        isRefused("GRAPH");
    }

    private void isRefused(String because) {
        assertThatThrownBy(() -> Bundle.open(path).close())
                .isInstanceOfSatisfying(BundleException.class, fault -> {
                    assertThat(fault.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
                    assertThat(fault.remedy()).isNotBlank();
                })
                .hasMessageContaining(because);
    }
}
