package io.garner.cli;

import io.garner.ingest.RunReport;
import java.util.List;
import java.util.Locale;

/** What of a run that came to its end makes its exit code 12. */
enum FailOn {
    /** Nothing. */
    NEVER,
    /** Entities that the catalog refused. */
    FAILURES,
    /** Those, and anything that could not be read. */
    FINDINGS;

    boolean isPartial(List<RunReport> reports) {
        return switch (this) {
            case NEVER -> false;
            case FAILURES -> reports.stream().anyMatch(FailOn::isPartial);
            case FINDINGS ->
                reports.stream().anyMatch(r -> isPartial(r) || !r.findings().isEmpty());
        };
    }

    private static boolean isPartial(RunReport report) {
        return report.status() == RunReport.Status.PARTIAL;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
