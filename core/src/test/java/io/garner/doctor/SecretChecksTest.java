package io.garner.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.config.ConfigurationException;
import io.garner.config.Environment;
import io.garner.config.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretChecksTest {

    private record Login(String name, Secret password) {}

    private record Config(String host, Optional<Secret> token, Login login) {}

    @TempDir
    private Path folder;

    @Test
    void findThemWhereverTheyStandAndShowNone() throws Exception {
        Secret set = Secret.fromEnv("A", Environment.of(Map.of("A", "hunter2")));

        List<Check> checks = SecretChecks.of(new Config("h", Optional.of(set), new Login("n", set)));

        assertThat(checks).extracting(Check::name).containsExactly("secret:token", "secret:login.password");
        assertThat(checks.get(0).step().look()).isEqualTo(CheckResult.passed("read from environment variable A"));
        assertThat(SecretChecks.of(new Config("h", Optional.empty(), new Login("n", set))))
                .hasSize(1);
    }

    @Test
    void tellAnEmptyFileAndAMissingOne() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty"));

        CheckResult.Failed failed = Failing.failure(look(Secret.fromFile(empty)));

        assertThat(failed.reason()).isEqualTo("the file " + empty + " is empty");
        assertThatThrownBy(() -> look(Secret.fromFile(folder.resolve("none"))))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        fault -> assertThat(fault.answer()).isEqualTo("there is no such file"));
        assertThatThrownBy(() -> look(Secret.fromFile(folder)))
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        fault -> assertThat(fault.answer()).isEqualTo("it is a folder"));
    }

    private static CheckResult look(Secret secret) throws Exception {
        return SecretChecks.of(new Login("n", secret)).get(0).step().look();
    }
}
