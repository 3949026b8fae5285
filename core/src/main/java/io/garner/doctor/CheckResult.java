package io.garner.doctor;

import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a check found. Immutable. */
public sealed interface CheckResult {

    /**
     * All is well.
     *
     * @param details what was seen, a line each
     * @param advice what should be changed although it works today: a token that ends next week
     */
    record Passed(List<String> details, Optional<String> advice) implements CheckResult {
        public Passed {
            details = List.copyOf(details);
        }
    }

    /**
     * A run would fail here, or miss something.
     *
     * @param exitCode of a run that meets it
     */
    record Failed(String reason, String remedy, ExitCode exitCode) implements CheckResult {}

    /** It was not looked at. */
    record Skipped(String why) implements CheckResult {}

    static CheckResult passed(String... details) {
        return passed(Arrays.asList(details));
    }

    static CheckResult passed(List<String> details) {
        return new Passed(details, Optional.empty());
    }

    static CheckResult passed(List<String> details, String advice) {
        return new Passed(details, Optional.of(advice));
    }

    static CheckResult failed(GarnerException fault) {
        return new Failed(fault.answer(), fault.remedy(), fault.exitCode());
    }
}
