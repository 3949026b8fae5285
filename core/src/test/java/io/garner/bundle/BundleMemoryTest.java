package io.garner.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.ingest.Progress;
import io.garner.model.Harvested;
import io.garner.model.SchemaBatch;
import io.garner.source.HarvestScope;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Size costs time, not memory; measured in a process of its own, because the heap of this one is another. */
@Isolated
class BundleMemoryTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} schemas of {1} tables in {2}")
    @CsvSource({"1, 10000, 256m", "10, 1000, 64m", "400, 100, 32m"})
    void aLargeBundleIsWrittenAndReadInASmallHeap(String schemas, String tables, String heap) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.resolve("b.json.gz").toString(),
                        schemas,
                        tables)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(Files.readString(folder.resolve("output")))
                    .isEqualTo("read " + Integer.parseInt(schemas) * Integer.parseInt(tables) + " tables");
        } finally {
            process.destroyForcibly();
        }
    }

    /** What is measured. */
    static final class Child {

        private Child() {}

        public static void main(String[] args) {
            Path path = Path.of(args[0]);
            new BundleHarvest(
                            Samples.many(Integer.parseInt(args[1]), Integer.parseInt(args[2])),
                            Samples.header(),
                            path,
                            Progress.NONE)
                    .run();
            try (Bundle bundle = Bundle.open(path);
                    Stream<Harvested> pieces = bundle.source().harvest(HarvestScope.EVERYTHING, finding -> {})) {
                long tables = pieces.mapToLong(
                                piece -> ((SchemaBatch) piece).tables().size())
                        .sum();
                System.out.print("read " + tables + " tables");
            }
        }
    }
}
