package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Environment;
import io.garner.doctor.CheckResult;
import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.doctor.Diagnosis;
import io.garner.doctor.Diagnosis.Patient;
import io.garner.doctor.Examination;
import io.garner.doctor.Examined;
import io.garner.model.ExitCode;
import java.util.List;
import java.util.Map;

/** What the doctor found at a server, as the command does it. */
record Doctor(List<Examined> steps) {

    static Doctor of(Configured configured) {
        CheckupSettings settings = new CheckupSettings(configured.patience(), Environment.of(Map.of()));
        Examination examination = new Examination(configured.patience(), ExitCode.SOURCE_UNREACHABLE, examined -> {});
        try (Checkup checkup = new MssqlProvider().checkup("crm", configured.config(), settings)) {
            examination.of(checkup.checks());
            examination.of(checkup.further());
        }
        return new Doctor(examination.examined());
    }

    CheckResult result(String name) {
        return steps.stream()
                .filter(step -> step.check().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no step " + name + " among " + names()))
                .result();
    }

    List<String> names() {
        return steps.stream().map(step -> step.check().name()).toList();
    }

    String said(String name) {
        return result(name).toString();
    }

    CheckResult.Failed failure(String name) {
        assertThat(result(name)).as(steps.toString()).isInstanceOf(CheckResult.Failed.class);
        return (CheckResult.Failed) result(name);
    }

    List<CheckResult.Failed> failures() {
        return steps.stream()
                .map(Examined::result)
                .filter(CheckResult.Failed.class::isInstance)
                .map(CheckResult.Failed.class::cast)
                .toList();
    }

    /** What the command ends with. */
    int exitCode() {
        return Diagnosis.of(List.of(Patient.of("source", "crm", steps))).exitCode();
    }
}
