package io.garner.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.garner.source.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A report as the machine-readable result: the JSON object of {@code --result-line} and {@code --result-file}. Its members
 * are a contract; lists are cut so that the line stays fit for an Airflow XCom.
 */
public record RunResult(
        @JsonPropertyDescription("The source's name in the configuration.")
        String source,

        @JsonPropertyDescription("ok, partial, failed or skipped.")
        String status,

        @JsonPropertyDescription("Entities created in the catalog.")
        int created,

        @JsonPropertyDescription("Entities updated.") int updated,

        @JsonPropertyDescription("Entities that were as they should be.")
        int unchanged,

        @JsonPropertyDescription("Entities retired because they vanished from the source.")
        int retired,

        @JsonPropertyDescription("Entities that the catalog refused.")
        int failed,

        @JsonPropertyDescription("Distinct findings: what could not be read or written, or not in full.")
        int findings,

        @JsonPropertyDescription("Tables and views found in the source.")
        int tables,

        @JsonPropertyDescription("Columns found in the source.")
        int columns,

        @JsonPropertyDescription("Primary keys found in the source.")
        int primaryKeys,

        @JsonPropertyDescription("Foreign keys found in the source.")
        int foreignKeys,

        @JsonPropertyDescription("Functions and procedures found in the source.")
        int routines,

        @JsonPropertyDescription("Pipelines found in the source.")
        int pipelines,

        @JsonPropertyDescription(
                "Runs of pipelines published: those that the catalog did not know, or knew in another state.")
        int runs,

        @JsonPropertyDescription("Lineage edges published.") int lineageEdges,

        @JsonPropertyDescription("Lineage edges that were as they should be.")
        int lineageEdgesUnchanged,

        @JsonPropertyDescription("Lineage edges removed because they are no longer true.")
        int lineageEdgesRemoved,

        @JsonPropertyDescription("How long the run took, in seconds.")
        double seconds,

        @JsonPropertyDescription("Where a person looks at the result.")
        String catalogUrl,

        @JsonPropertyDescription("Identifies the run in logs.")
        String runId,

        @JsonPropertyDescription("Whether the run only compared; the counts are then what a run would do.")
        boolean dryRun,

        @JsonPropertyDescription("The first refused entities, with the catalog's own words.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Failure> failures,

        @JsonPropertyDescription("The first findings.") @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Finding> findingDetails,

        @JsonPropertyDescription("What ended the run early.") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Fault> fault) {

    /** What ended a run early: what was tried, what came back, what to do. */
    public record Fault(int exitCode, String tried, String answer, String remedy) {}

    private static final int MOST_DETAILS = 50;
    private static final double MILLIS = 1000.0;

    /** The result of a report, which a dry run gives like any other. */
    public static RunResult of(RunReport report, boolean dryRun) {
        return new RunResult(
                report.source(),
                report.status().name().toLowerCase(Locale.ROOT),
                report.created(),
                report.updated(),
                report.unchanged(),
                report.retired(),
                report.failures().size(),
                report.findings().size(),
                report.tables(),
                report.columns(),
                report.primaryKeys(),
                report.foreignKeys(),
                report.routines(),
                report.pipelines().found(),
                report.pipelines().runs(),
                report.edges().published(),
                report.edges().unchanged(),
                report.edges().removed(),
                report.duration().toMillis() / MILLIS,
                report.catalogUrl(),
                report.runId(),
                dryRun,
                first(report.failures()),
                first(report.findings()),
                report.fault().map(f -> new Fault(f.exitCode().number(), f.tried(), f.answer(), f.remedy())));
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(all.size(), MOST_DETAILS));
    }
}
