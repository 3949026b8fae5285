package io.garner.cli;

import io.garner.ingest.EdgeCounts;
import io.garner.ingest.PipelineCounts;
import io.garner.ingest.RunReport;
import io.garner.ingest.RunReport.Status;
import io.garner.model.GarnerException;
import io.garner.source.ServiceFacts.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The reports of several sources added up. */
final class Total {

    private Total() {}

    static RunReport of(List<RunReport> reports) {
        return new RunReport(
                reports.stream().map(RunReport::source).collect(Collectors.joining(",")),
                reports.stream().allMatch(r -> r.kind() == Kind.PIPELINE) ? Kind.PIPELINE : Kind.DATABASE,
                status(reports.stream().map(RunReport::status).toList()),
                sum(reports, RunReport::created),
                sum(reports, RunReport::updated),
                sum(reports, RunReport::unchanged),
                sum(reports, RunReport::retired),
                reports.stream().flatMap(r -> r.failures().stream()).toList(),
                reports.stream().flatMap(r -> r.findings().stream()).distinct().toList(),
                sum(reports, RunReport::tables),
                sum(reports, RunReport::columns),
                sum(reports, RunReport::primaryKeys),
                sum(reports, RunReport::foreignKeys),
                sum(reports, RunReport::routines),
                reports.stream().map(RunReport::pipelines).reduce(PipelineCounts.NONE, PipelineCounts::plus),
                reports.stream().map(RunReport::edges).reduce(EdgeCounts.NONE, EdgeCounts::plus),
                reports.stream().map(RunReport::duration).reduce(Duration.ZERO, Duration::plus),
                reports.stream().map(RunReport::catalogUrl).findFirst().orElse(""),
                reports.stream().map(RunReport::runId).distinct().collect(Collectors.joining(",")),
                firstFault(reports));
    }

    /** Partial when some of it is in the catalog and some is not. */
    private static Status status(List<Status> all) {
        if (!all.isEmpty() && all.stream().allMatch(s -> s == Status.SKIPPED)) {
            return Status.SKIPPED;
        } else if (all.isEmpty() || all.stream().allMatch(s -> s == Status.FAILED || s == Status.SKIPPED)) {
            return Status.FAILED;
        }
        return all.contains(Status.FAILED) || all.contains(Status.PARTIAL) ? Status.PARTIAL : Status.OK;
    }

    private static Optional<GarnerException> firstFault(List<RunReport> reports) {
        return reports.stream().flatMap(r -> r.fault().stream()).findFirst();
    }

    private static int sum(List<RunReport> reports, ToIntFunction<RunReport> count) {
        return reports.stream().mapToInt(count).sum();
    }
}
