package io.garner.cli;

import io.garner.ingest.RunReport;
import io.garner.ingest.RunReport.Status;
import io.garner.model.ExitCode;
import java.util.List;
import java.util.Optional;

/** One exit code for all reports of a run: the first that applies. */
final class Verdict {

    private static final List<ExitCode> FAULTS = List.of(
            ExitCode.CONFIGURATION, ExitCode.AUTHENTICATION, ExitCode.SOURCE_UNREACHABLE, ExitCode.CATALOG_UNREACHABLE);

    private Verdict() {}

    static ExitCode of(List<RunReport> reports, FailOn failOn) {
        List<ExitCode> faults = reports.stream()
                .filter(r -> r.status() == Status.FAILED)
                .map(RunReport::exitCode)
                .toList();
        Optional<ExitCode> first = FAULTS.stream().filter(faults::contains).findFirst();
        if (first.isPresent()) {
            return first.get();
        } else if (failOn.isPartial(reports)) {
            return ExitCode.PARTIAL;
        } else if (!faults.isEmpty()) {
            return faults.get(0);
        }
        boolean allSkipped = !reports.isEmpty() && reports.stream().allMatch(r -> r.status() == Status.SKIPPED);
        return allSkipped ? ExitCode.SKIPPED : ExitCode.DONE;
    }
}
