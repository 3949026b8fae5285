package io.garner.ingest;

import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Outcome.Refused;
import io.garner.openmetadata.PipelineRun;
import io.garner.openmetadata.PipelineRun.Step;
import io.garner.openmetadata.PipelineRun.StepFailure;
import io.garner.source.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shows a run in the catalog when it is over, as one of the ingestion pipeline {@code garner-<source>} of its service. It is
 * the one thing that every run writes. A catalog that will not take it is a finding and changes nothing else.
 */
final class RunStatus {

    /** A run that was cut short is waited for by somebody; then only this much longer, and the request under way. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int MOST_FAILURES = 50;

    private static final int LONGEST_NAME = 128;

    private final OpenMetadata catalog;
    private final ServiceIdentity service;

    RunStatus(OpenMetadata catalog, ServiceIdentity service) {
        this.catalog = catalog;
        this.service = service;
    }

    /** Stores the run; what is in the way is a finding. */
    Optional<Finding> store(RunReport report) {
        if (report.fault().map(GarnerException::exitCode).equals(Optional.of(ExitCode.CATALOG_UNREACHABLE))) {
            return Optional.empty();
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        OpenMetadata patient = catalog.until(() -> System.nanoTime() - end > 0);
        try {
            return patient.ingestionPipelines()
                    .store(
                            service.type(),
                            service.fqn(),
                            nameOf(report.source()),
                            "Garner: " + report.source(),
                            runOf(report))
                    .map(Refused::toString)
                    .map(RunStatus::notStored);
        } catch (GarnerException e) {
            return Optional.of(notStored(e.answer()));
        }
    }

    /** The source's name in signs that every version takes in the name of an ingestion pipeline. */
    static String nameOf(String source) {
        String name = "garner-" + source.replaceAll("[^A-Za-z0-9_-]", "_");
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static PipelineRun runOf(RunReport report) {
        long end = System.currentTimeMillis();
        long start = end - report.duration().toMillis();
        String state = switch (report.status()) {
            case OK, SKIPPED -> "success";
            case PARTIAL -> "partialSuccess";
            case FAILED -> "failed";
        };
        return new PipelineRun(report.runId(), state, start, start, end, Optional.of(List.of(stepOf(report))));
    }

    private static Step stepOf(RunReport report) {
        List<StepFailure> failures = new ArrayList<>();
        report.fault()
                .ifPresent(
                        fault -> failures.add(new StepFailure(report.source(), fault.tried() + ": " + fault.answer())));
        report.failures().stream()
                .limit(MOST_FAILURES)
                .forEach(failure ->
                        failures.add(new StepFailure(failure.fqn(), failure.operation() + ": " + failure.message())));
        return new Step(
                "Garner",
                report.created() + report.updated() + report.unchanged(),
                report.updated(),
                report.findings().size(),
                report.failures().size() + (report.fault().isPresent() ? 1 : 0),
                failures);
    }

    private static Finding notStored(String answer) {
        return new Finding(
                "run-status-not-stored",
                "runStatus",
                "the catalog does not show this run: " + answer,
                "Give the token's user a role that may create ingestion pipelines and edit their status, and restore the"
                        + " pipeline if somebody deleted it; or leave runStatus off.");
    }
}
