package io.garner.testkit.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class UnpackedBinariesTest {

    @TempDir
    Path store;

    @Test
    void areUnpackedOnce() throws IOException {
        Path unpacked = UnpackedBinaries.of(archive(), store);
        Files.writeString(unpacked.resolve("bin/program"), "touched");

        assertThat(UnpackedBinaries.of(archive(), store)).isEqualTo(unpacked);
        assertThat(unpacked.resolve("bin/program")).hasContent("touched");
    }

    @Test
    void areUnpackedAnewWhenACleanerTookAFile() throws IOException {
        Path program = UnpackedBinaries.of(archive(), store).resolve("bin/program");
        Files.delete(program);

        UnpackedBinaries.of(archive(), store);

        assertThat(program).hasContent("hello");
    }

    @Test
    void mayBeWantedByManyAtOnce() throws IOException, InterruptedException, ExecutionException {
        byte[] archive = archive();
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Future<Path>> all = many.invokeAll(IntStream.range(0, 8)
                    .<Callable<Path>>mapToObj(i -> () -> UnpackedBinaries.of(archive, store))
                    .toList());
            for (Future<Path> unpacked : all) {
                assertThat(unpacked.get().resolve("bin/program")).hasContent("hello");
            }
        } finally {
            many.shutdownNow();
        }
        assertThat(store.toFile().list()).hasSize(1);
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XZOutputStream packed = new XZOutputStream(out, new LZMA2Options(1))) {
            packed.write(TarEntry.of("bin/program", '0', "hello"));
        }
        return out.toByteArray();
    }
}
