package io.garner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.testkit.TestSecrets;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that the tests of all modules left behind holds a password or a token of theirs: the last class that runs. */
@Order(Integer.MAX_VALUE)
class NoSecretsIT {

    @TempDir
    private Path folder;

    @Test
    void noReportLogOrBundleHoldsAPasswordOrAToken() throws IOException {
        Leaks leaks = Leaks.below(targets());

        System.out.println("searched " + leaks.files() + " files for passwords and tokens");
        assertThat(leaks.files()).isPositive();
        assertThat(leaks.found()).isEmpty();
    }

    @Test
    void aPasswordAndATokenAreFoundAlsoInABundle() throws IOException {
        String token = "eyJ" + "a".repeat(20) + ".eyJ" + "b".repeat(20) + "." + "c".repeat(40);
        Files.writeString(folder.resolve("log.txt"), "logging in with " + TestSecrets.random());
        Files.writeString(folder.resolve("harmless.txt"), "logging in with a password that is never shown");
        try (OutputStream bundle = new GZIPOutputStream(Files.newOutputStream(folder.resolve("b.json.gz")))) {
            bundle.write(("{\"token\": \"" + token + "\"}").getBytes(StandardCharsets.UTF_8));
        }

        Leaks leaks = Leaks.below(List.of(folder));

        assertThat(leaks.files()).isEqualTo(3);
        assertThat(leaks.found()).hasSize(2).allMatch(place -> !place.contains(token));
    }

    /** Every module is built before this one. */
    private static List<Path> targets() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("target"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }
}
