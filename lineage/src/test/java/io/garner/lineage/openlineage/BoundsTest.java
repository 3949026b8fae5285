package io.garner.lineage.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.lineage.openlineage.Harvests.Harvest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However much is read, what is held is bounded, and what has no room is told. */
class BoundsTest {

    private static final Limits SMALL = new Limits(10, 1_000, 5, 20, 3, 4, 2_000);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theOldestRunWithoutEndMakesRoom() throws IOException {
        Path file = folder.resolve("e.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 12; i++) {
                out.write(event("START", i, "job", "a", "b") + "\n");
            }
        }

        assertThat(harvest(file).findings())
                .filteredOn(finding -> finding.code().equals(Told.LIMIT))
                .hasSize(2)
                .first()
                .satisfies(finding -> assertThat(finding.subject()).isEqualTo("job run " + runId(0)));
    }

    @Test
    void flowsBeyondTheLimitAreLeftOutAndTold() throws IOException {
        Path file = folder.resolve("e.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 7; i++) {
                out.write(event("COMPLETE", i, "job", "a" + i, "b") + "\n");
            }
        }

        Harvest harvest = harvest(file);

        assertThat(harvest.edges()).hasSize(5);
        assertThat(harvest.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("more than 5 different flows", "2 times"));
    }

    @Test
    void ofAPipelineTheLastRunsAreKept() throws IOException {
        Path file = folder.resolve("e.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 9; i++) {
                out.write(event("COMPLETE", i, "job", "a", "b") + "\n");
            }
        }

        assertThat(harvest(file).pipelines())
                .singleElement()
                .satisfies(pipeline -> assertThat(pipeline.runs())
                        .extracting(run -> run.moment().toString())
                        .containsExactlyInAnyOrder(
                                "2026-11-23T00:00:06Z", "2026-11-23T00:00:07Z", "2026-11-23T00:00:08Z"));
    }

    @Test
    void rejectedEventsBeyondTheLimitAreCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("e.jsonl"), "broken\n".repeat(30));

        assertThat(harvest(file).findings())
                .hasSize(5)
                .last()
                .satisfies(finding -> assertThat(finding.message()).startsWith("26 more"));
    }

    @Test
    void aLineThatIsTooLongIsRejectedAndTheNextOneIsRead() throws IOException {
        Path file = Files.writeString(
                folder.resolve("e.jsonl"),
                "{\"a\":\"" + "x".repeat(5_000) + "\"}\n" + event("COMPLETE", 1, "job", "a", "b") + "\n");

        Harvest harvest = harvest(file);

        assertThat(harvest.rejected())
                .singleElement()
                .asString()
                .startsWith("e.jsonl:1 ")
                .contains("longer than 2000");
        assertThat(harvest.edges()).hasSize(1);
    }

    @Test
    void memoryDoesNotGrowWithTheNumberOfEvents() throws IOException {
        Path file = folder.resolve("e.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < 30_000; i++) {
                out.write(event("START", i, "job" + i % 15, "a", "b") + "\n");
                out.write(event("COMPLETE", i, "job" + i % 15, "a", "b") + "\n");
            }
        }

        Harvest harvest = harvest(file);

        assertThat(harvest.findings()).extracting(finding -> finding.subject()).containsExactly("flows");
        assertThat(harvest.pipelines())
                .hasSize(15)
                .allMatch(pipeline -> pipeline.runs().size() == 3);
    }

    private Harvest harvest(Path file) {
        return Harvests.of(OpenLineageConfig.of(file, Map.of()), SMALL);
    }

    static UUID runId(int number) {
        return new UUID(0x0192f0c400007000L, 0x8000000000000000L + number);
    }

    static String event(String type, int run, String job, String from, String to) {
        return """
                {"eventType":"%s","eventTime":"2026-11-23T%02d:%02d:%02dZ","producer":"https://example.org","schemaURL":"https://example.org",\
                "run":{"runId":"%s"},"job":{"namespace":"jobs","name":"%s"},\
                "inputs":[{"namespace":"postgres://wh.example.com:5432","name":"staging.public.%s"}],\
                "outputs":[{"namespace":"postgres://wh.example.com:5432","name":"staging.public.%s"}]}""".formatted(type, run / 3600, run / 60 % 60, run % 60, runId(run), job, from, to);
    }
}
