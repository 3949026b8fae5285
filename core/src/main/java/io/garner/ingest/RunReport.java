package io.garner.ingest;

import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import io.garner.source.Finding;
import io.garner.source.ServiceFacts.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run did: counts of entities in the catalog (services, databases and schemas included), counts of what was found in
 * the source, and by name everything that could not be read or written.
 *
 * @param kind what the source's service holds
 * @param tables tables and views found
 * @param columns their columns, members of composite columns not counted
 * @param routines functions and procedures found
 * @param pipelines what became of pipelines and their runs
 * @param edges what became of lineage edges
 * @param catalogUrl where a person looks at the result
 * @param fault what ended the run early; empty when it came to its end
 */
public record RunReport(
        String source,
        Kind kind,
        Status status,
        int created,
        int updated,
        int unchanged,
        int retired,
        List<Failure> failures,
        List<Finding> findings,
        int tables,
        int columns,
        int primaryKeys,
        int foreignKeys,
        int routines,
        PipelineCounts pipelines,
        EdgeCounts edges,
        Duration duration,
        String catalogUrl,
        String runId,
        Optional<GarnerException> fault) {

    /** How the run ended. */
    public enum Status {
        /** Everything that was found is in the catalog. */
        OK,
        /** Some of it is not; each failure is named. */
        PARTIAL,
        /** The run ended early. */
        FAILED,
        /** The source is switched off. */
        SKIPPED
    }

    public RunReport {
        failures = List.copyOf(failures);
        findings = List.copyOf(findings);
    }

    /** A run that ended before anything was found. */
    public static RunReport failed(String source, String catalogUrl, String runId, GarnerException fault) {
        return empty(source, Status.FAILED, catalogUrl, runId, Optional.of(fault));
    }

    /** A source that is switched off in the configuration. */
    public static RunReport skipped(String source, String catalogUrl, String runId) {
        return empty(source, Status.SKIPPED, catalogUrl, runId, Optional.empty());
    }

    /** Lineage edges that are new or differ from before. */
    public int lineageEdges() {
        return edges.published();
    }

    /** The exit code that this report alone asks for. */
    public ExitCode exitCode() {
        return switch (status) {
            case OK -> ExitCode.DONE;
            case PARTIAL -> ExitCode.PARTIAL;
            case FAILED -> fault.map(GarnerException::exitCode).orElse(ExitCode.OTHER);
            case SKIPPED -> ExitCode.SKIPPED;
        };
    }

    /** Whether too much had vanished somewhere, and was not retired for that. */
    public boolean isGuarded() {
        return findings.stream().anyMatch(finding -> finding.code().equals(RetireFindings.TOO_MANY));
    }

    /** The same with a finding more. */
    RunReport with(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return new RunReport(
                source,
                kind,
                status,
                created,
                updated,
                unchanged,
                retired,
                failures,
                more,
                tables,
                columns,
                primaryKeys,
                foreignKeys,
                routines,
                pipelines,
                edges,
                duration,
                catalogUrl,
                runId,
                fault);
    }

    private static RunReport empty(
            String source, Status status, String catalogUrl, String runId, Optional<GarnerException> fault) {
        return new RunReport(
                source,
                Kind.DATABASE,
                status,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                0,
                0,
                0,
                0,
                0,
                PipelineCounts.NONE,
                EdgeCounts.NONE,
                Duration.ZERO,
                catalogUrl,
                runId,
                fault);
    }
}
