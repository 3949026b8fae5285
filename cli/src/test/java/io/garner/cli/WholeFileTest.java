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

class WholeFileTest {

    @TempDir
    private Path folder;

    @Test
    void replacesTheFileAndLeavesNothingElseBehind() throws IOException {
        Path path = Files.writeString(folder.resolve("result.json"), "old");

        WholeFile.result(path).write("{}\n");

        assertThat(path).hasContent("{}\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void refusesAFolderThatIsNotThereBeforeTheRun() {
        Path path = folder.resolve("none/result.json");

        assertThatThrownBy(() -> WholeFile.result(path).check())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void aDeviceIsRefusedAlsoWhereItCouldBeReplaced() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("result.json"), Path.of("/dev/null"));

        assertThatThrownBy(() -> WholeFile.result(link).check())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("something else than a file");
        Files.delete(link);
    }

    @Test
    void anotherUserMayReadItAsAnyFileThatIsMadeHere() throws IOException {
        Path usual = Files.createFile(folder.resolve("usual"));
        Path path = folder.resolve("garner.prom");

        WholeFile.metrics(path).write("garner_run_info 1\n");

        assertThat(Files.getPosixFilePermissions(path)).isEqualTo(Files.getPosixFilePermissions(usual));
    }
}
