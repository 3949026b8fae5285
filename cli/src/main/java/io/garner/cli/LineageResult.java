package io.garner.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.garner.ingest.RunResult.Fault;
import io.garner.source.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What {@code lineage} did, as the JSON object of {@code --result-line} and {@code --result-file}. Its members are a
 * contract; those that the result of a run has too mean the same, with edges in the place of entities.
 */
public record LineageResult(
        @JsonPropertyDescription("The name under which the catalog keeps the edges.")
        String source,

        @JsonPropertyDescription("ok, partial or failed.") String status,

        @JsonPropertyDescription("Edges that the catalog did not have.")
        int created,

        @JsonPropertyDescription("Edges that the catalog had otherwise.")
        int updated,

        @JsonPropertyDescription("Edges that were as they should be, or absent as they should be.")
        int unchanged,

        @JsonPropertyDescription("Edges taken back.") int removed,

        @JsonPropertyDescription("Edges that somebody else tells, and that were left as they are.")
        int keptForeign,

        @JsonPropertyDescription("Edges that did not arrive.")
        int failed,

        @JsonPropertyDescription("Edges that stayed as somebody else tells them, or that show another pipeline.")
        int findings,

        @JsonPropertyDescription("How long it took, in seconds.")
        double seconds,

        @JsonPropertyDescription("Identifies the run in logs.")
        String runId,

        @JsonPropertyDescription("Whether the edges were only compared; the counts are then what would be done.")
        boolean dryRun,

        @JsonPropertyDescription("The first edges that did not arrive.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Undone> failures,

        @JsonPropertyDescription("The first findings.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Finding> findingDetails,

        @JsonPropertyDescription("What ended the command early.") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Fault> fault) {

    /** An edge that did not arrive: {@code endMissing}, {@code refused} or {@code failed}, and why. */
    public record Undone(String from, String to, String outcome, String message) {}

    public LineageResult {
        failures = List.copyOf(failures);
        findingDetails = List.copyOf(findingDetails);
    }
}
