package io.garner.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

    @TempDir
    Path folder;

    @Test
    void areFoundInAFolderOrInItsBin() {
        Path bin = PostgresBinaries.onClassPath().bin();
        assertThat(PostgresBinaries.inFolder(bin)).isEqualTo(PostgresBinaries.inFolder(bin.resolve("..")));
    }

    @Test
    void areMissedWithTheFolderThatShouldHoldThem() {
        assertThatExceptionOfType(PostgresStartException.class)
                .isThrownBy(() -> PostgresBinaries.inFolder(folder))
                .withMessage("No PostgreSQL programs in " + folder + ": initdb is not there");
    }

    @Test
    void areNotTakenFromAJarOfSomethingElse() throws IOException {
        Path jar = folder.resolve("else.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("readme.txt"));
        }
        assertThatExceptionOfType(PostgresStartException.class)
                .isThrownBy(() -> PostgresBinaries.inJar(jar))
                .withMessageContaining(jar.toString())
                .withMessageContaining("no .txz archive");
    }
}
