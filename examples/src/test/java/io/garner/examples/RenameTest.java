package io.garner.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that makes a copy of the datakit template somebody's own. */
class RenameTest {

    private static final Path TEMPLATE = Path.of("datakit-template");

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATE)) {
            for (Path file : files.filter(path -> !path.startsWith(TEMPLATE.resolve("target")))
                    .toList()) {
                Path target = folder.resolve(TEMPLATE.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.acme.customers", "com.example.orders.eu", "kit"})
    void leavesNothingOfTheOldNames(String name) throws Exception {
        assertThat(rename("customers-datakit", name)).as(output()).isZero();

        assertThat(files())
                .contains("dags/customers_datakit.py", "src/main/java/" + name.replace('.', '/') + "/OrdersEtl.java");
        assertThat(files()).doesNotContain("rename", "copier.yml");
        for (String file : files()) {
            assertThat(Files.readString(folder.resolve(file)).replace(name, ""))
                    .as(file)
                    .doesNotContain("orders-datakit", "orders_datakit", "com.example.orders");
        }
        assertThat(Files.readString(folder.resolve("src/test/java/" + name.replace('.', '/') + "/OrdersEtlTest.java")))
                .startsWith("package " + name + ";");
    }

    @ParameterizedTest
    @CsvSource({
        "Customers, com.acme, The name \"Customers\" is not lower-case words",
        "a/b, com.acme, The name \"a/b\" is not",
        "customers, com.Acme, The package \"com.Acme\" is not a Java package",
        "customers, ../up, The package \"../up\" is not"
    })
    void refusesWhatIsNoNameAndChangesNothing(String name, String words, String said) throws Exception {
        List<String> before = files();

        assertThat(rename(name, words)).isEqualTo(2);

        assertThat(output()).startsWith(said);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        assertThat(rename("customers")).isEqualTo(2);

        assertThat(output()).startsWith("Usage: sh rename NAME PACKAGE");
    }

    private int rename(String... arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Stream.concat(Stream.of("sh", "rename"), Stream.of(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        try {
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .filter(file -> !file.equals("output"))
                    .sorted()
                    .toList();
        }
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }
}
