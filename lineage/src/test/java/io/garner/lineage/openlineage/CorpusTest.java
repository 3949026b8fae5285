package io.garner.lineage.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.lineage.openlineage.Harvests.Harvest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as producers write them, and beside each file what they have to become. */
class CorpusTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"airflow.jsonl", "spark.log", "dbt.json", "names.ndjson", "odd.jsonl"})
    void eventsBecomeWhatStandsBesideThem(String file) throws IOException {
        assertThat(Harvests.of(Harvests.corpus(file)).text()).isEqualTo(expected(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"airflow.jsonl", "spark.log", "dbt.json", "names.ndjson", "odd.jsonl"})
    void gzippedOnesBecomeTheSame(String file) throws IOException {
        Path zipped = folder.resolve(file + ".gz");
        gzip(Files.readAllBytes(Harvests.corpus(file)), zipped);

        String text = Harvests.of(zipped).text().replace(file + ".gz:", file + ":");

        assertThat(text).isEqualTo(expected(file));
    }

    @Test
    void eachRejectedEventIsNamedWithItsReason() {
        assertThat(Harvests.of(Harvests.corpus("odd.jsonl")).rejected())
                .hasSize(14)
                .anyMatch(text -> text.startsWith("odd.jsonl:4 ") && text.contains("eventTime is missing"))
                .anyMatch(text -> text.startsWith("odd.jsonl:5 ") && text.contains("run.runId is missing"))
                .anyMatch(text -> text.startsWith("odd.jsonl:6 ") && text.contains("UUID"))
                .anyMatch(text -> text.startsWith("odd.jsonl:7 ") && text.contains("job.name is missing"))
                .anyMatch(text -> text.startsWith("odd.jsonl:8 ") && text.contains("job.namespace is missing"))
                .anyMatch(text -> text.startsWith("odd.jsonl:9 ") && text.contains("FINISHED"))
                .anyMatch(text -> text.startsWith("odd.jsonl:10 ") && text.contains("inputs[0].namespace is missing"))
                .anyMatch(text -> text.startsWith("odd.jsonl:11 ") && text.contains("outputs is no list"))
                .anyMatch(text -> text.startsWith("odd.jsonl:12 ") && text.contains("yesterday"))
                .anyMatch(
                        text -> text.startsWith("odd.jsonl:14 ") && text.contains("neither run, nor job, nor dataset"));
    }

    @Test
    void aNamespaceWithoutServiceIsToldOnceWithTheLineToAdd() {
        assertThat(Harvests.of(Harvests.corpus("names.ndjson")).findings())
                .filteredOn(finding -> finding.subject().equals("postgres://other.example.com:5432"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("x.y.z first", "2 times"))
                .satisfies(finding ->
                        assertThat(finding.remedy()).contains("hosts: {\"other.example.com:5432\": SERVICE}"));
    }

    @Test
    void noFindingShowsThePasswordOfANamespace() throws IOException {
        Path file = Files.writeString(
                folder.resolve("e.jsonl"),
                Files.readString(Harvests.corpus("odd.jsonl"))
                        .replace("postgres://wh", "postgres://me:hunter2@elsewhere"));

        assertThat(Harvests.of(file).findings())
                .isNotEmpty()
                .noneMatch(f -> f.toString().contains("hunter2"));
    }

    @Test
    void aDirectoryIsReadAsOne() throws IOException {
        Path below = Files.createDirectories(folder.resolve("day/1"));
        for (String file : new String[] {"airflow.jsonl", "dbt.json"}) {
            Files.copy(Harvests.corpus(file), below.resolve(file));
        }
        Files.writeString(below.resolve(".hidden.jsonl"), "no event");

        Harvest harvest = Harvests.of(folder);

        assertThat(harvest.edges()).hasSize(6);
        assertThat(harvest.rejected()).isEmpty();
    }

    @Test
    void whatStandsBeforeADamageIsRead() throws IOException {
        Path file = folder.resolve("e.jsonl.gz");
        byte[] whole = Files.readAllBytes(Harvests.corpus("airflow.jsonl"));
        gzip(whole, file);
        byte[] zipped = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(zipped, zipped.length - 40));

        Harvest harvest = Harvests.of(file);

        assertThat(harvest.findings())
                .anyMatch(f -> f.code().equals(Told.INPUT) && f.subject().equals("e.jsonl.gz"));
        assertThat(harvest.pipelines()).isNotEmpty();
    }

    @Test
    void aDocumentOverSeveralLinesIsReadUpToItsDamage() throws IOException {
        String text = Files.readString(Harvests.corpus("dbt.json"));
        Path file = Files.writeString(folder.resolve("e.json"), text.substring(0, text.indexOf("staging.dbt.log")));

        Harvest harvest = Harvests.of(file);

        assertThat(harvest.edges()).hasSize(1);
        assertThat(harvest.findings())
                .anyMatch(f -> f.code().equals(Told.INPUT) && f.message().contains("beyond line"));
    }

    private static String expected(String file) throws IOException {
        return Files.readString(Harvests.corpus(file.substring(0, file.lastIndexOf('.')) + ".expected"));
    }

    private static void gzip(byte[] content, Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content);
        }
    }
}
