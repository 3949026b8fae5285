package io.garner.openmetadata;

import java.util.List;
import java.util.Optional;

/**
 * One run of an ingestion pipeline, as the catalog shows it.
 *
 * @param runId a run of the same id is replaced
 * @param pipelineState {@code success}, {@code partialSuccess} or {@code failed}
 * @param startDate milliseconds since 1970, as the two others
 * @param timestamp where the run stands among others
 * @param status what its steps did; servers before 1.4 do not take it
 */
public record PipelineRun(
        String runId, String pipelineState, long startDate, long timestamp, long endDate, Optional<List<Step>> status) {

    /** What a step did. */
    public record Step(
            String name, int records, int updated_records, int warnings, int errors, List<StepFailure> failures) {
        public Step {
            failures = List.copyOf(failures);
        }
    }

    /** What a step could not do. */
    public record StepFailure(String name, String error) {}

    PipelineRun withoutStatus() {
        return new PipelineRun(runId, pipelineState, startDate, timestamp, endDate, Optional.empty());
    }
}
