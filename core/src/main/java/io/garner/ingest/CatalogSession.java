package io.garner.ingest;

import io.garner.ingest.Plan.PlannedEntity;
import io.garner.ingest.Plan.WaitingTable;
import io.garner.model.EdgeBatch;
import io.garner.model.Fqn;
import io.garner.model.Inventory;
import io.garner.model.PipelineBatch;
import io.garner.model.PipelineInventory;
import io.garner.model.QueryBatch;
import io.garner.model.SchemaBatch;
import io.garner.model.TaskSqlBatch;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Outcome.Effect;
import io.garner.source.HarvestScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One run's dealings with the catalog: plans a schema against what is stored, and does what the plan says unless the run is
 * dry. Used by one thread; closing it ends the publishing threads.
 */
final class CatalogSession implements AutoCloseable {

    private final OpenMetadata catalog;
    private final ServiceIdentity service;
    private final ToldChanges changes;
    private final Containers containers;
    private final RunTally tally;
    private final KnownTables knownTables;
    private final CatalogStates states;
    private final Publisher publisher;
    private final TextRules rules;
    private final ForeignKeyPass foreignKeys;
    private final Retirement retirement;
    private final RunSettings settings;
    private final BodyExtras extras;
    private final RowCounts rowCounts;
    private final List<Supplier<PlannedEntity>> waitingRoutines = new ArrayList<>();
    private final LineageSession lineage;
    private final PipelineSession pipelines;

    CatalogSession(
            String source,
            OpenMetadata catalog,
            ServiceIdentity service,
            RunTally tally,
            KnownTables knownTables,
            Publisher publisher,
            RunSettings settings) {
        this.catalog = catalog;
        this.service = service;
        this.changes = new ToldChanges(settings.changes(), tally, settings.dryRun());
        this.containers = new Containers(catalog, service, publisher, changes, settings.dryRun());
        this.tally = tally;
        this.knownTables = knownTables;
        this.publisher = publisher;
        this.rules = new TextRules(settings.ownership(), catalog);
        this.extras = new BodyExtras(settings.extras(), service.fqn(), rules, catalog, tally);
        this.states = new CatalogStates(catalog, service.fqn(), extras.fields(), settings.routines());
        this.rowCounts = new RowCounts(catalog.tableProfiles(), tally);
        this.foreignKeys = new ForeignKeyPass(rules);
        this.settings = settings;
        this.lineage = new LineageSession(source, catalog, service, tally, knownTables, rules, settings);
        this.retirement = new Retirement(catalog, settings.retiring(), lineage.leftovers(), tally);
        this.pipelines =
                new PipelineSession(catalog, service, tally, publisher, rules, retirement, lineage.ends(), settings);
    }

    /** Looks the service up. It is created with the first schema, so that an unreachable source leaves nothing behind. */
    void lookUpService() {
        if (!catalog.usesBotToken()) {
            tally.add(CatalogFindings.tokenOfAPerson());
        }
        pipelines.lookUp(containers.lookUpService());
    }

    /** What this run looks at, with what the catalog knows of it already. */
    HarvestScope scope() {
        return settings.scope().withWatermarks(pipelines.watermarks());
    }

    /** Keeps edges for the end of the run, when all is stored that they may lead to. */
    void note(EdgeBatch batch) {
        lineage.note(batch);
    }

    /** Keeps the edges of statements that ran, likewise. */
    void note(QueryBatch batch) {
        lineage.note(batch);
    }

    /** Keeps the edges of what tasks run, likewise. */
    void note(TaskSqlBatch batch) {
        lineage.note(batch);
    }

    PipelinePlan plan(PipelineBatch batch) {
        return pipelines.plan(batch);
    }

    /** Publishes pipelines and their runs. */
    void publish(PipelinePlan plan) {
        containers.settleService();
        pipelines.publish(plan, changes::note);
    }

    Plan plan(SchemaBatch batch) {
        Fqn schema = states.schemaOf(batch);
        if (settings.extras().rowCounts() && !settings.dryRun()) {
            rowCounts.note(schema, batch);
        }
        batch.tables().forEach(table -> knownTables.add(schema.child(table.name())));
        Origins origins = lineage.origins();
        origins.add(batch);
        Optional<RoutinePlanner> routines = Optional.of(
                        new RoutinePlanner(schema, catalog.dialect(), rules, origins, settings.verify()))
                .filter(planner -> settings.routines());
        return new SchemaPlanner(service.fqn(), planner(), knownTables, rules, extras, origins, routines)
                .plan(batch, states.of(batch), settings.scope().tables());
    }

    /** Publishes a schema, up to foreign keys that are new. */
    void publish(Plan plan) {
        plan.findings().forEach(tally::add);
        containers.settleService();
        plan.containers().forEach(containers::settle);
        plan.tables().forEach(this::note);
        plan.routines().known().forEach(this::note);
        waitingRoutines.addAll(plan.routines().waiting());
        retirement.decide(plan.vanished(), plan.proved()).forEach(settings.changes());
        retirement.decide(plan.routines().vanished(), plan.routinesProved()).forEach(settings.changes());
        List<Write> writes = writes(plan);
        Fqn schema = plan.schema();
        if (containers.isRefused(schema)) {
            publisher.giveUp(writes, schema);
        } else if (!settings.dryRun()) {
            publisher.publish(writes);
        }
        rowCounts.tell(publisher);
    }

    private List<Write> writes(Plan plan) {
        Stream<Optional<Write>> tables = Stream.concat(
                plan.tables().stream().map(foreignKeys::first),
                plan.waiting().stream().map(this::first));
        Stream<Optional<Write>> routines = plan.routines().known().stream().map(RoutinePlanner::first);
        return Stream.concat(tables, routines).flatMap(Optional::stream).toList();
    }

    private Optional<Write> first(WaitingTable table) {
        Optional<Write> first = foreignKeys.first(table);
        if (first.isEmpty() && settings.isPart()) {
            tally.noted(EntityType.TABLE, table.fqn(), Effect.UNCHANGED);
        }
        return first;
    }

    /** Publishes the routines that had to wait until all that they use is known. */
    private void publishWaitingRoutines() {
        List<PlannedEntity> planned =
                waitingRoutines.stream().map(Supplier::get).toList();
        waitingRoutines.clear();
        planned.forEach(this::note);
        if (!settings.dryRun()) {
            publisher.publish(planned.stream()
                    .filter(routine -> routine.change()
                            .fqn()
                            .parent()
                            .filter(containers::isRefused)
                            .isEmpty())
                    .map(RoutinePlanner::first)
                    .flatMap(Optional::stream)
                    .toList());
        }
    }

    /** Publishes the foreign keys of every schema, now that their targets are stored. */
    void publishForeignKeys() {
        rowCounts.conclude();
        if (publisher.isStopped()) {
            return;
        }
        TablePlanner planner = planner();
        if (settings.isPart()) {
            foreignKeys.leaveWaiting();
        }
        foreignKeys.planWaiting(planner, knownTables, tally).forEach(this::note);
        planner.findings().forEach(tally::add);
        if (!settings.dryRun()) {
            publisher.publish(foreignKeys.second(knownTables, tally).stream()
                    .filter(write -> !tally.hasFailed(write.fqn()))
                    .toList());
        }
    }

    /** Publishes the edges of views, foreign tables and routines, and those that the source tells, now that all tables are stored. */
    void publishLineage() {
        if (!publisher.isStopped() && !settings.isPart()) {
            publishWaitingRoutines();
            lineage.run(publisher);
        }
        lineage.conclude();
        pipelines.conclude();
    }

    /** Concludes from what exists in the source what is gone from it. */
    void conclude(Inventory inventory) {
        Fqn container = service.fqn();
        for (String name : inventory.container()) {
            container = container.child(name);
        }
        if (retirement.isWanted() && !containers.isRefused(container)) {
            Vanished vanished =
                    Vanished.from(inventory, container, settings.scope(), catalog, states.comesBack(container));
            retirement.decide(vanished, inventory.complete()).forEach(settings.changes());
        }
    }

    /** Concludes from what pipelines the source has which are gone from it. */
    void conclude(PipelineInventory inventory) {
        if (retirement.isWanted()) {
            pipelines.conclude(inventory);
        }
    }

    /** Retires what vanished; only for a run that came to its end. */
    void retire() {
        if (publisher.isStopped()) {
            return;
        }
        if (settings.dryRun()) {
            retirement.pretend();
        } else {
            retirement.run(containers::isRefused, publisher::isStopped);
            lineage.conclude();
        }
    }

    @Override
    public void close() {
        publisher.close();
    }

    private TablePlanner planner() {
        return new TablePlanner(catalog.dialect(), rules, settings.verify());
    }

    private void note(PlannedEntity table) {
        changes.note(table.change());
        lineage.note(table);
    }
}
