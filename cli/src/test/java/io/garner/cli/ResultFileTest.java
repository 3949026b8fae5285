package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.config.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    @TempDir
    private Path folder;

    @Test
    void replacesTheFileAndLeavesNothingElseBehind() throws IOException {
        Path path = Files.writeString(folder.resolve("result.json"), "old");

        new ResultFile(path).write("{}");

        assertThat(path).hasContent("{}\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void refusesAFolderThatIsNotThereBeforeTheRun() {
        Path path = folder.resolve("none/result.json");

        assertThatThrownBy(() -> new ResultFile(path).check())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("does not exist");
    }
}
