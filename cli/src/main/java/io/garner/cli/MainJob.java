package io.garner.cli;

import io.garner.ingest.Change;
import io.garner.ingest.Ingestion;
import io.garner.ingest.RunReport;
import io.garner.model.Fqn;
import io.garner.model.GarnerException;
import io.garner.openmetadata.OpenMetadata;
import io.garner.source.HarvestScope;
import io.garner.source.NameFilter;
import io.garner.source.Source;
import io.garner.source.WorkUnit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The main job: fills the catalog from the sources of a run, one after the other. What goes wrong with one source is in its
 * report and does not keep the others from running.
 */
final class MainJob {

    /**
     * How to run.
     *
     * @param tables narrows each source's own scope
     * @param deadline how long the run may take
     * @param unit the only part of the source to look at
     */
    record Settings(
            NameFilter tables,
            boolean dryRun,
            int parallelism,
            Optional<Duration> deadline,
            ReconcileOptions reconcile,
            Optional<WorkUnit> unit) {}

    private final Settings settings;
    private final BiConsumer<String, Change> changes;
    private final RunContext context;
    private final Deadline deadline;

    /**
     * A job.
     *
     * @param changes whom to tell of each planned change, with the source's name
     */
    MainJob(Settings settings, BiConsumer<String, Change> changes, RunContext context) {
        this.settings = settings;
        this.changes = changes;
        this.context = context;
        this.deadline = new Deadline(settings.deadline());
    }

    List<RunReport> run(RunConfig config) {
        context.run().isOver(config.names());
        List<RunReport> reports = new ArrayList<>();
        config.skipped()
                .forEach(source -> reports.add(RunReport.skipped(
                        source.name(),
                        config.catalog().pageOf(Fqn.of(source.service())),
                        context.run().id())));
        if (!config.sources().isEmpty()) {
            reports.addAll(ingestAll(config));
        }
        return reports;
    }

    private List<RunReport> ingestAll(RunConfig config) {
        try (OpenMetadata catalog = OpenMetadata.connect(config.catalog(), context.caller())) {
            return config.sources().stream()
                    .map(source -> ingest(source, catalog, pageOf(source, config)))
                    .toList();
        } catch (RuntimeException e) {
            GarnerException fault = UnexpectedFault.unlessKnown("Connecting to the catalog", e);
            return config.sources().stream()
                    .map(source -> RunReport.failed(
                            source.name(), pageOf(source, config), context.run().id(), fault))
                    .toList();
        }
    }

    private RunReport ingest(ConfiguredSource<?> configured, OpenMetadata catalog, String catalogUrl) {
        if (context.stop().isStopped()) {
            return RunReport.failed(
                    configured.name(), catalogUrl, context.run().id(), new StoppedFault(configured.name()));
        } else if (deadline.hasPassed()) {
            return RunReport.failed(
                    configured.name(), catalogUrl, context.run().id(), Deadline.passedBefore(configured.name()));
        }
        context.run().turnTo(configured.name());
        try (Source source = configured.open(context.measurements())) {
            return ingestion(configured, source, catalog).run();
        } catch (RuntimeException e) {
            GarnerException fault = UnexpectedFault.unlessKnown("Ingesting " + configured.name(), e);
            return RunReport.failed(configured.name(), catalogUrl, context.run().id(), fault);
        } finally {
            context.run().turnToAll();
        }
    }

    private Ingestion ingestion(ConfiguredSource<?> configured, Source source, OpenMetadata catalog) {
        Ingestion.Builder builder = Ingestion.of(configured.name(), source, configured.identity(), catalog)
                .scope(scope(configured))
                .ownership(configured.ownership())
                .extras(configured.extras())
                .lineage(configured.lineage())
                .routines(configured.routines())
                .dryRun(settings.dryRun())
                .verify(settings.reconcile().verify)
                .retire(configured.retire().allowingMass(settings.reconcile().allowMassRetire))
                .changes(change -> changes.accept(configured.name(), change))
                .parallelism(settings.parallelism())
                .runId(context.run().id())
                .measurements(context.measurements())
                .progress(context.progress().apply(configured.name()));
        deadline.left().ifPresent(builder::deadline);
        Ingestion ingestion = builder.build();
        context.stop().watch(ingestion);
        return ingestion;
    }

    private HarvestScope scope(ConfiguredSource<?> configured) {
        HarvestScope scope = configured.scope().withTables(settings.tables());
        return settings.unit().map(scope::only).orElse(scope);
    }

    private static String pageOf(ConfiguredSource<?> source, RunConfig config) {
        return config.catalog().pageOf(Fqn.of(source.service()));
    }
}
