package io.garner.lineage.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.source.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A path that holds no events is as good as a wrong one, and told. */
class NoEventsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anEmptyDirectoryIsNamed() throws IOException {
        Files.createFile(folder.resolve(".hidden"));

        assertThat(told(folder).message())
                .startsWith("the directory holds no file")
                .contains("eventTime");
    }

    @Test
    void filesOfOtherThingsAreCounted() throws IOException {
        Files.writeString(folder.resolve("a.log"), "starting\nhello {world}\n");
        Files.createFile(folder.resolve("b.jsonl"));

        assertThat(told(folder).message()).startsWith("none of its 2 files holds an event");
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("events.jsonl"));

        assertThat(told(file).message()).startsWith("it holds no event");
    }

    @Test
    void whatIsToldOtherwiseIsNotToldTwice() throws IOException {
        Path broken = Files.writeString(folder.resolve("events.jsonl"), "{\"eventTime\": \n");

        assertThat(Harvests.of(broken).findings())
                .isNotEmpty()
                .noneMatch(finding -> finding.code().equals(Told.EMPTY));
        assertThat(Harvests.of(Harvests.corpus("airflow.jsonl")).findings())
                .noneMatch(finding -> finding.code().equals(Told.EMPTY));
    }

    private static Finding told(Path path) {
        List<Finding> findings = Harvests.of(path).findings();
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).code()).isEqualTo("openlineage-empty");
        assertThat(findings.get(0).subject()).isEqualTo(path.toString());
        return findings.get(0);
    }
}
