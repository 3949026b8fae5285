package io.garner.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarTest {

    @TempDir
    Path folder;

    @Test
    void unpacksFilesWithTheirContent() throws IOException {
        assertThat(unpack(TarEntry.of("a/b.txt", '0', "hello"))).isEqualTo(1);
        assertThat(folder.resolve("a/b.txt")).hasContent("hello");
    }

    @Test
    void writesNothingOutsideOfItsFolder() {
        assertThatIOException()
                .isThrownBy(() -> unpack(TarEntry.of("../out.txt", '0', "hello")))
                .withMessageContaining("../out.txt");
        assertThat(Files.exists(folder.resolveSibling("out.txt"))).isFalse();
    }

    @Test
    void refusesKindsOfEntriesThatItDoesNotKnow() {
        assertThatIOException()
                .isThrownBy(() -> unpack(TarEntry.of("device", '3', "")))
                .withMessageContaining("type '3'");
    }

    @Test
    void noticesAnArchiveThatWasCutOff() {
        byte[] whole = TarEntry.of("a.txt", '0', "hello");
        whole[131] = '7';
        assertThatIOException().isThrownBy(() -> unpack(whole)).withMessageContaining("too early");
    }

    private int unpack(byte[] archive) throws IOException {
        return Tar.unpack(new ByteArrayInputStream(archive), folder);
    }
}
