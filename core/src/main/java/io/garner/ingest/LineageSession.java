package io.garner.ingest;

import io.garner.ingest.Plan.PlannedEntity;
import io.garner.model.EdgeBatch;
import io.garner.model.QueryBatch;
import io.garner.model.TaskSqlBatch;
import io.garner.openmetadata.OpenMetadata;

/** The part of a {@link CatalogSession} that deals with edges of lineage. Used by one thread. */
final class LineageSession {

    private final Origins origins;
    private final KnownEnds ends;
    private final EdgeColumns columns;
    private final LineagePass pass;
    private final ToldEdges told;
    private final TaskSqlEdges taskSql;
    private final LineageFindings findings;
    private final LineageReport report;
    private final Leftovers leftovers;
    private final boolean dryRun;
    private final boolean verify;

    LineageSession(
            String source,
            OpenMetadata catalog,
            ServiceIdentity service,
            RunTally tally,
            KnownTables knownTables,
            TextRules rules,
            RunSettings settings) {
        this.dryRun = settings.dryRun();
        this.verify = settings.verify();
        this.findings = new LineageFindings(service.fqn(), tally);
        this.ends = new KnownEnds(catalog);
        this.columns = new EdgeColumns(catalog);
        NameSearch search = new NameSearch(catalog, ends);
        this.origins = new Origins(source, service, settings, catalog, search, findings);
        EdgePlanner planner = new EdgePlanner(source, settings.lineage(), ends, columns);
        this.pass = new LineagePass(catalog, planner, rules, knownTables, tally);
        ToldEdgePlanner toldPlanner = new ToldEdgePlanner(source, settings.lineage(), ends, columns, findings);
        this.told = new ToldEdges(catalog, toldPlanner, new WholeNames(search, findings), tally);
        this.taskSql = new TaskSqlEdges(catalog, settings.lineage().statements(), search, tally);
        this.report = new LineageReport(tally, findings, search, settings);
        this.leftovers = new Leftovers(catalog, planner, ends, toldPlanner.withdrawal(), tally);
    }

    Origins origins() {
        return origins;
    }

    KnownEnds ends() {
        return ends;
    }

    /** What takes edges away from what is retired. */
    Leftovers leftovers() {
        return leftovers;
    }

    /** Keeps a planned entity for the end of the run, when all is stored that its edges may lead to. */
    void note(PlannedEntity entity) {
        pass.note(entity);
    }

    /** Keeps edges that the source tells, likewise. */
    void note(EdgeBatch batch) {
        told.add(batch);
    }

    /** Keeps the edges of statements that ran, likewise. */
    void note(QueryBatch batch) {
        told.add(origins.of(batch));
    }

    /** Keeps the edges of what tasks run, likewise. */
    void note(TaskSqlBatch batch) {
        TaskSqlEdges.Result read = taskSql.of(batch);
        told.add(read.edges());
        told.unsure(read.unsure());
    }

    /** Compares and stores all edges. */
    void run(Publisher publisher) {
        pass.run(publisher, dryRun).forEach(report::tell);
        told.run(publisher, dryRun, verify).forEach(report::tell);
    }

    /** Tells what was gathered since it was last called. */
    void conclude() {
        columns.conclude(findings);
        findings.conclude();
    }
}
