package io.garner.bundle;

import io.garner.ingest.EdgeCounts;
import io.garner.ingest.PipelineCounts;
import io.garner.ingest.RunReport;
import io.garner.ingest.RunReport.Status;
import io.garner.model.GarnerException;
import io.garner.model.PipelineBatch;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts what a harvest finds. Findings may come from any thread, pieces come from one. */
final class BundleTally implements Findings {

    private final Instant started = Instant.now();
    private final Set<Finding> findings = Collections.synchronizedSet(new LinkedHashSet<>());
    private int tables;
    private int columns;
    private int primaryKeys;
    private int foreignKeys;
    private int routines;
    private int pipelines;

    @Override
    public void add(Finding finding) {
        findings.add(finding);
    }

    void found(SchemaBatch batch) {
        routines += batch.routines().size();
        for (Table table : batch.tables()) {
            tables++;
            columns += table.columns().size();
            primaryKeys += table.constraints().primaryKey().isPresent() ? 1 : 0;
            foreignKeys += table.constraints().foreignKeys().size();
        }
    }

    void found(PipelineBatch batch) {
        pipelines += batch.pipelines().size();
    }

    /** A report of what was found; nothing is in a catalog yet. */
    RunReport report(BundleHeader header, Optional<? extends GarnerException> fault) {
        return new RunReport(
                header.source(),
                header.service().facts().kind(),
                fault.isPresent() ? Status.FAILED : Status.OK,
                0,
                0,
                0,
                0,
                List.of(),
                List.copyOf(findings),
                tables,
                columns,
                primaryKeys,
                foreignKeys,
                routines,
                new PipelineCounts(pipelines, 0),
                EdgeCounts.NONE,
                Duration.between(started, Instant.now()),
                "",
                header.runId(),
                fault.map(f -> f));
    }
}
