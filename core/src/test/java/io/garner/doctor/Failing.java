package io.garner.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Environment;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Takes checks and picks one of them out. */
final class Failing {

    static final CheckupSettings SETTINGS = new CheckupSettings(Duration.ofSeconds(2), Environment.of(Map.of()));

    private Failing() {}

    static CheckResult result(List<Check> checks, String name) throws Exception {
        Check wanted = checks.stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
        return wanted.step().look();
    }

    static CheckResult.Failed failure(CheckResult result) {
        assertThat(result).isInstanceOf(CheckResult.Failed.class);
        return (CheckResult.Failed) result;
    }
}
