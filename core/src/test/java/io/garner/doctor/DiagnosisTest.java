package io.garner.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.doctor.Diagnosis.Patient;
import io.garner.model.ExitCode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagnosisTest {

    @ParameterizedTest
    @CsvSource({
        "SOURCE_UNREACHABLE;AUTHENTICATION, 13",
        "CATALOG_UNREACHABLE;SOURCE_UNREACHABLE, 10",
        "OTHER;CATALOG_UNREACHABLE, 11",
        "AUTHENTICATION;CONFIGURATION, 2",
        "OTHER, 1"
    })
    void takesTheFirstExitCodeThatApplies(String failures, int exitCode) {
        List<Examined> examined = Stream.of(failures.split(";"))
                .map(code -> new CheckResult.Failed("r", "m", ExitCode.valueOf(code)))
                .map(DiagnosisTest::examined)
                .toList();

        Diagnosis diagnosis = Diagnosis.of(List.of(Patient.of("source", "a", examined)));

        assertThat(diagnosis.exitCode()).isEqualTo(exitCode);
        assertThat(diagnosis.status()).isEqualTo("failed");
    }

    @Test
    void adviceAndSkippedStepsFailNothing() {
        List<Examined> examined = List.of(
                examined(CheckResult.passed(List.of("x"), "renew it")), examined(new CheckResult.Skipped("not asked")));

        Diagnosis diagnosis = Diagnosis.of(List.of(Patient.of("catalog", "c", examined)));

        assertThat(diagnosis.exitCode()).isZero();
        assertThat(diagnosis.status()).isEqualTo("ok");
        assertThat(diagnosis.patients().get(0).steps().get(0).advice()).contains("renew it");
        assertThat(diagnosis.patients().get(0).steps().get(1).reason()).contains("not asked");
    }

    private static Examined examined(CheckResult result) {
        return new Examined(Check.of("n", "t", () -> result), result, Duration.ofMillis(3));
    }
}
