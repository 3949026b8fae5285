package io.garner.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarTest {

    @TempDir
    Path folder;

    @Test
    void unpacksFilesWithTheirContent() throws IOException {
        assertThat(unpack(entry("a/b.txt", '0', "hello"))).isEqualTo(1);
        assertThat(folder.resolve("a/b.txt")).hasContent("hello");
    }

    @Test
    void writesNothingOutsideOfItsFolder() {
        assertThatIOException()
                .isThrownBy(() -> unpack(entry("../out.txt", '0', "hello")))
                .withMessageContaining("../out.txt");
        assertThat(Files.exists(folder.resolveSibling("out.txt"))).isFalse();
    }

    @Test
    void refusesKindsOfEntriesThatItDoesNotKnow() {
        assertThatIOException()
                .isThrownBy(() -> unpack(entry("device", '3', "")))
                .withMessageContaining("type '3'");
    }

    @Test
    void noticesAnArchiveThatWasCutOff() {
        byte[] whole = entry("a.txt", '0', "hello");
        whole[131] = '7';
        assertThatIOException().isThrownBy(() -> unpack(whole)).withMessageContaining("too early");
    }

    private int unpack(byte[] archive) throws IOException {
        return Tar.unpack(new ByteArrayInputStream(archive), folder);
    }

    private static byte[] entry(String name, char type, String content) {
        byte[] archive = new byte[1024];
        put(archive, 0, name);
        put(archive, 100, "0000644");
        put(archive, 124, String.format("%011o", content.length()));
        archive[156] = (byte) type;
        put(archive, 512, content);
        return archive;
    }

    private static void put(byte[] archive, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, archive, offset, bytes.length);
    }
}
