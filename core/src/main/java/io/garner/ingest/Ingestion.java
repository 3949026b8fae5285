package io.garner.ingest;

import io.garner.measure.Measurements;
import io.garner.model.EdgeBatch;
import io.garner.model.GarnerException;
import io.garner.model.Harvested;
import io.garner.model.Inventory;
import io.garner.model.PipelineBatch;
import io.garner.model.PipelineInventory;
import io.garner.model.QueryBatch;
import io.garner.model.SchemaBatch;
import io.garner.model.TaskSqlBatch;
import io.garner.openmetadata.GivenUpException;
import io.garner.openmetadata.OpenMetadata;
import io.garner.source.HarvestScope;
import io.garner.source.Source;
import io.garner.source.SourceException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Fills a catalog from one source. A source yields what it finds, piece by piece; each piece is compared with what the
 * catalog holds; the difference is published, parents first; foreign keys and then lineage edges follow when every table
 * is there; the report names all that was done and all that could not be. What the source has no more is retired in the
 * end, when all of it was seen. A dry run is the same without the publishing.
 *
 * <p>A {@linkplain HarvestScope#only part} of a source can be ingested while others ingest the rest. What leads from one part
 * into another, and retiring, is then done by a last ingestion of the whole source, when all parts have succeeded.
 *
 * <p>An ingestion runs once. {@link #stop} may be called from any thread.
 */
public final class Ingestion {

    private final String sourceName;
    private final Source source;
    private final Progress progress;
    private final OpenMetadata catalog;
    private final ServiceIdentity service;
    private final CatalogSession session;
    private final Optional<RunStatus> runStatus;
    private final RunTally tally = new RunTally();
    private final Halt halt;
    private final String runId;
    private final Measurements measurements;

    private Ingestion(Builder builder) {
        this.sourceName = builder.sourceName;
        this.source = builder.source;
        this.progress = builder.progress;
        this.halt = new Halt(builder.deadline);
        this.catalog = builder.catalog.until(halt::isOver);
        this.service = builder.service;
        this.runId = builder.runId;
        this.measurements = builder.measurements;
        KnownTables knownTables = new KnownTables(catalog);
        Publisher publisher = new Publisher(catalog, tally, knownTables, progress, halt, builder.parallelism);
        RunSettings settings = new RunSettings(
                builder.scope,
                builder.dryRun,
                builder.verify,
                builder.ownership,
                builder.retire,
                builder.extras,
                builder.lineage,
                builder.routines,
                builder.changes);
        this.runStatus = Optional.of(new RunStatus(builder.catalog, service))
                .filter(status -> builder.extras.runStatus() && !builder.dryRun && !settings.isPart());
        this.session = new CatalogSession(sourceName, catalog, service, tally, knownTables, publisher, settings);
    }

    /** An ingestion of this source into this catalog, under this service. */
    public static Builder of(String sourceName, Source source, ServiceIdentity service, OpenMetadata catalog) {
        return new Builder(sourceName, source, service, catalog);
    }

    /** Runs to the end, or to what makes going on pointless; either way the report says so. */
    public RunReport run() {
        halt.start();
        try (session) {
            session.lookUpService();
            Optional<GarnerException> sourceFault = ingestAll();
            session.publishForeignKeys();
            session.publishLineage();
            if (sourceFault.isEmpty()) {
                session.retire();
            }
            return report(sourceFault);
        } catch (GivenUpException end) {
            return report(Optional.empty());
        } catch (GarnerException fault) {
            return report(Optional.of(fault));
        }
    }

    /** Ends the run between two entities; whoever waits to try a request again does not. */
    public void stop() {
        halt.wish();
    }

    /** A source that fails in the middle does not take back what was harvested before. */
    private Optional<GarnerException> ingestAll() {
        try (Stream<Harvested> found = source.harvest(session.scope(), tally)) {
            found.takeWhile(piece -> !halt.isOver()).forEach(this::ingest);
            return Optional.empty();
        } catch (SourceException fault) {
            return Optional.of(fault);
        }
    }

    private void ingest(Harvested piece) {
        if (piece instanceof SchemaBatch batch) {
            ingest(batch);
        } else if (piece instanceof Inventory inventory) {
            session.conclude(inventory);
        } else if (piece instanceof PipelineBatch batch) {
            ingest(batch);
        } else if (piece instanceof EdgeBatch batch) {
            session.note(batch);
        } else if (piece instanceof PipelineInventory inventory) {
            session.conclude(inventory);
        } else if (piece instanceof QueryBatch batch) {
            session.note(batch);
        } else if (piece instanceof TaskSqlBatch batch) {
            session.note(batch);
        }
    }

    private void ingest(PipelineBatch batch) {
        tally.found(batch);
        PipelinePlan plan = session.plan(batch);
        progress.harvested(service.fqn(), batch.pipelines().size());
        progress.planned(service.fqn(), plan.changes(), plan.unchanged());
        session.publish(plan);
    }

    private void ingest(SchemaBatch batch) {
        tally.found(batch);
        Plan plan = session.plan(batch);
        progress.harvested(plan.schema(), batch.tables().size());
        progress.planned(plan.schema(), plan.changes(), plan.unchanged());
        session.publish(plan);
    }

    private RunReport report(Optional<GarnerException> fault) {
        halt.finding(sourceName).ifPresent(tally::add);
        tally.tell(measurements);
        RunReport report = tally.report(
                sourceName,
                service.facts().kind(),
                catalog.pageOf(service.type(), service.fqn()),
                runId,
                halt.hasCutShort(),
                fault);
        return runStatus
                .flatMap(status -> status.store(report))
                .map(report::with)
                .orElse(report);
    }

    /** What an ingestion needs, with defaults: everything in scope, eight workers, nobody to tell. */
    public static final class Builder {

        private static final int DEFAULT_PARALLELISM = 8;

        private final String sourceName;
        private final Source source;
        private final ServiceIdentity service;
        private final OpenMetadata catalog;
        private HarvestScope scope = HarvestScope.EVERYTHING;
        private Progress progress = Progress.NONE;
        private Ownership ownership = Ownership.DEFAULT;
        private int parallelism = DEFAULT_PARALLELISM;
        private boolean dryRun;
        private Optional<Duration> deadline = Optional.empty();
        private boolean verify;
        private RetirePolicy retire = RetirePolicy.DEFAULT;
        private Extras extras = Extras.NONE;
        private LineageRules lineage = LineageRules.standard();
        private boolean routines = true;
        private Consumer<Change> changes = change -> {};
        private String runId = UUID.randomUUID().toString();
        private Measurements measurements = Measurements.NONE;

        private Builder(String sourceName, Source source, ServiceIdentity service, OpenMetadata catalog) {
            this.sourceName = sourceName;
            this.source = source;
            this.service = service;
            this.catalog = catalog;
        }

        public Builder scope(HarvestScope value) {
            this.scope = value;
            return this;
        }

        public Builder progress(Progress value) {
            this.progress = value;
            return this;
        }

        /** Who owns descriptions and display names; {@link Ownership#DEFAULT} leaves people what they wrote. */
        public Builder ownership(Ownership value) {
            this.ownership = value;
            return this;
        }

        /** How many requests may be under way at once, while the catalog is not overloaded. */
        public Builder parallelism(int value) {
            if (value < 1) {
                throw new IllegalArgumentException("parallelism must be at least 1");
            }
            this.parallelism = value;
            return this;
        }

        /** Plans and reports without writing. */
        public Builder dryRun(boolean value) {
            this.dryRun = value;
            return this;
        }

        /**
         * How long the run may take. When that time has passed nothing more is sent, what is under way is answered, and the
         * report says so; running again goes on from there. A source is not interrupted while it reads.
         */
        public Builder deadline(Duration value) {
            this.deadline = Optional.of(value);
            return this;
        }

        /** Compares every member of each table instead of trusting equal fingerprints, and repairs what differs. */
        public Builder verify(boolean value) {
            this.verify = value;
            return this;
        }

        /** What happens to what vanished from the source. */
        public Builder retire(RetirePolicy value) {
            this.retire = value;
            return this;
        }

        /** What is done beyond telling the catalog what the source says; {@link Extras#NONE} unless it is given. */
        public Builder extras(Extras value) {
            this.extras = value;
            return this;
        }

        /** How the run tells where the data of views and foreign tables comes from. */
        public Builder lineage(LineageRules value) {
            this.lineage = value;
            return this;
        }

        /** Whether functions and procedures are published; otherwise the catalog's stay as they are. */
        public Builder routines(boolean value) {
            this.routines = value;
            return this;
        }

        /**
         * Who is told of each change as it is planned, those that leave things as they are included. They come schema by
         * schema, from the thread that runs; tables whose foreign keys wait for other schemas come last.
         */
        public Builder changes(Consumer<Change> value) {
            this.changes = value;
            return this;
        }

        /** What to call the run in its report; a random one when nothing is said. */
        public Builder runId(String value) {
            this.runId = value;
            return this;
        }

        /** Who is told, at the end, what became of entities. Requests and statements are measured where they are made. */
        public Builder measurements(Measurements value) {
            this.measurements = value;
            return this;
        }

        public Ingestion build() {
            return new Ingestion(this);
        }
    }
}
