package io.garner.cli;

import io.garner.ingest.EdgeCounts;
import io.garner.ingest.Failure;
import io.garner.ingest.PipelineCounts;
import io.garner.ingest.RunReport;
import io.garner.ingest.RunReport.Status;
import io.garner.model.GarnerException;
import io.garner.source.Finding;
import io.garner.source.ServiceFacts.Kind;
import io.garner.source.SourceException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reports to print and to add up. */
final class Reports {

    private static final String URL = "http://catalog/service/";

    private Reports() {}

    static RunReport ok(String source, Finding... findings) {
        return report(source, Status.OK, List.of(), List.of(findings), EdgeCounts.NONE);
    }

    static RunReport partial(String source, Failure... failures) {
        return report(source, Status.PARTIAL, List.of(failures), List.of(), EdgeCounts.NONE);
    }

    static RunReport withEdges(String source, EdgeCounts edges) {
        return report(source, Status.OK, List.of(), List.of(), edges);
    }

    /** A source of pipelines in which nothing was found. */
    static RunReport withoutPipelines(String source) {
        return new RunReport(
                source,
                Kind.PIPELINE,
                Status.OK,
                0,
                0,
                1,
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
                Duration.ofMillis(1250),
                URL + source,
                "run-" + source,
                Optional.empty());
    }

    static RunReport skipped(String source) {
        return RunReport.skipped(source, URL, "run-" + source);
    }

    static RunReport failed(String source, GarnerException fault) {
        return RunReport.failed(source, URL, "run-" + source, fault);
    }

    static GarnerException unreachable() {
        return SourceException.unreachable("Connecting to db:1", "Connection refused", "Start it.", null);
    }

    static GarnerException refused() {
        return SourceException.refused("Logging in to db:1", "wrong password", "Correct it.", null);
    }

    private static RunReport report(
            String source, Status status, List<Failure> failures, List<Finding> findings, EdgeCounts edges) {
        return new RunReport(
                source,
                Kind.DATABASE,
                status,
                3,
                2,
                1,
                0,
                failures,
                findings,
                4,
                40,
                4,
                5,
                0,
                PipelineCounts.NONE,
                edges,
                Duration.ofMillis(1250),
                URL + source,
                "run-" + source,
                Optional.empty());
    }
}
