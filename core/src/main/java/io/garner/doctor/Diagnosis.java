package io.garner.doctor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.garner.doctor.CheckResult.Failed;
import io.garner.doctor.CheckResult.Passed;
import io.garner.doctor.CheckResult.Skipped;
import io.garner.model.ExitCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of all steps, in the shape of {@code doctor --json}. Its members are a contract. */
public record Diagnosis(
        @JsonPropertyDescription("ok or failed.") String status,

        @JsonPropertyDescription("The exit code: the first that applies of 2, 13, 10, 11 and 1; 0 when no step failed.")
        int exitCode,

        @JsonPropertyDescription("What was looked at.") List<Patient> patients) {

    /** The order in which exit codes apply. */
    private static final List<ExitCode> ORDER = List.of(
            ExitCode.CONFIGURATION,
            ExitCode.AUTHENTICATION,
            ExitCode.SOURCE_UNREACHABLE,
            ExitCode.CATALOG_UNREACHABLE,
            ExitCode.OTHER);

    /** A source or the catalog, with its steps in order. */
    public record Patient(
            @JsonPropertyDescription("source or catalog.") String kind,

            @JsonPropertyDescription("The source's name in the configuration, or the catalog's address.")
            String name,

            @JsonPropertyDescription("What was found, step by step.")
            List<Step> steps) {

        public static Patient of(String kind, String name, List<Examined> examined) {
            return new Patient(kind, name, examined.stream().map(Step::of).toList());
        }
    }

    /** One step. */
    public record Step(
            @JsonPropertyDescription("A stable word: dns, tcp, tls, login, right:tables.")
            String name,

            @JsonPropertyDescription("What was looked at, for people.")
            String title,

            @JsonPropertyDescription("passed, failed or skipped.")
            String status,

            @JsonPropertyDescription("How long it took, in milliseconds.")
            int millis,

            @JsonPropertyDescription("What was seen when it passed.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<String> details,

            @JsonPropertyDescription("What should be changed although the step passed.")
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> advice,

            @JsonPropertyDescription("Why it failed or was skipped.") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> reason,

            @JsonPropertyDescription("What to do about it.") @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<String> remedy,

            @JsonPropertyDescription("The exit code of a run that meets the failure.")
            @JsonInclude(JsonInclude.Include.NON_ABSENT)
            Optional<Integer> exitCode) {

        static Step of(Examined examined) {
            CheckResult result = examined.result();
            Optional<Passed> passed = as(Passed.class, result);
            Optional<Failed> failed = as(Failed.class, result);
            Optional<Skipped> skipped = as(Skipped.class, result);
            return new Step(
                    examined.check().name(),
                    examined.check().title(),
                    passed.isPresent() ? "passed" : failed.isPresent() ? "failed" : "skipped",
                    Math.toIntExact(examined.took().toMillis()),
                    passed.map(Passed::details).orElse(List.of()),
                    passed.flatMap(Passed::advice),
                    failed.map(Failed::reason).or(() -> skipped.map(Skipped::why)),
                    failed.map(Failed::remedy),
                    failed.map(f -> f.exitCode().number()));
        }

        private static <T> Optional<T> as(Class<T> type, CheckResult result) {
            return Optional.of(result).filter(type::isInstance).map(type::cast);
        }
    }

    /** The whole, with the verdict. */
    public static Diagnosis of(List<Patient> patients) {
        int exitCode = verdict(patients.stream()
                .flatMap(patient -> patient.steps().stream())
                .flatMap(step -> step.exitCode().stream())
                .toList());
        return new Diagnosis(exitCode == 0 ? "ok" : "failed", exitCode, List.copyOf(patients));
    }

    private static int verdict(List<Integer> failures) {
        return Stream.concat(ORDER.stream().map(ExitCode::number), failures.stream())
                .filter(failures::contains)
                .findFirst()
                .orElse(ExitCode.DONE.number());
    }
}
