package io.garner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VariablesTest {

    private static final Variables VARIABLES =
            Variables.of(Variable.open("PORT", "5432")).and(Variables.of(Variable.secret("PASSWORD", "hunter2")));

    @TempDir
    Path folder;

    @Test
    void showNoSecret() {
        assertThat(VARIABLES).hasToString("PORT=5432 PASSWORD=****");
    }

    @Test
    void areWrittenForOneReaderOnlyEvenOverAFileThatAllMayRead() throws IOException {
        Path file = Files.writeString(folder.resolve("env"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        VARIABLES.writeTo(file);

        assertThat(file).hasContent("PORT=5432\nPASSWORD=hunter2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.env");
    }
}
