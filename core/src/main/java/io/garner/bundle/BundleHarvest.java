package io.garner.bundle;

import io.garner.ingest.Progress;
import io.garner.ingest.RunReport;
import io.garner.model.Fqn;
import io.garner.model.GarnerException;
import io.garner.model.Harvested;
import io.garner.model.PipelineBatch;
import io.garner.model.SchemaBatch;
import io.garner.source.Source;
import io.garner.source.SourceException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Harvests a source into a bundle; no catalog is needed. A source that fails before it yielded anything leaves no bundle,
 * and one that fails later leaves a bundle that says so: publishing it does what a direct run would have done, which ends
 * with the same fault and retires nothing. A harvest that is stopped leaves none. Where none is left, a bundle of that name
 * from before stays as it was.
 *
 * <p>A harvest runs once. {@link #stop} may be called from any thread.
 */
public final class BundleHarvest {

    private final Source source;
    private final BundleHeader header;
    private final Path target;
    private final Progress progress;
    private final BundleTally tally = new BundleTally();
    private final AtomicBoolean stopped = new AtomicBoolean();

    /**
     * A harvest that was not begun.
     *
     * @param header what the bundle says of itself; its scope is what is harvested
     * @param target the file to write
     */
    public BundleHarvest(Source source, BundleHeader header, Path target, Progress progress) {
        this.source = source;
        this.header = header;
        this.target = target;
        this.progress = progress;
    }

    /** Runs to the end, or to what makes going on pointless; either way the report says so. */
    public RunReport run() {
        try (BundleWriter bundle = BundleWriter.create(target, header)) {
            Optional<SourceException> fault = harvestInto(bundle);
            if (stopped.get()) {
                throw BundleException.stopped(target);
            }
            if (fault.isEmpty() || bundle.hasContent()) {
                fault.map(HarvestFault::of).ifPresent(bundle::write);
                bundle.finish();
            }
            return tally.report(header, fault);
        } catch (GarnerException fault) {
            return tally.report(header, Optional.of(fault));
        }
    }

    /** Ends the harvest between two pieces, without a bundle. */
    public void stop() {
        stopped.set(true);
    }

    private Optional<SourceException> harvestInto(BundleWriter bundle) {
        try (Stream<Harvested> found = source.harvest(header.scope(), finding -> {
            tally.add(finding);
            bundle.write(finding);
        })) {
            found.takeWhile(piece -> !stopped.get()).forEach(piece -> {
                bundle.write((Record) piece);
                note(piece);
            });
            return Optional.empty();
        } catch (SourceException fault) {
            return Optional.of(fault);
        }
    }

    private void note(Harvested piece) {
        if (piece instanceof SchemaBatch batch) {
            tally.found(batch);
            Fqn database = header.service().fqn().child(batch.database().name());
            progress.harvested(
                    database.child(batch.schema().name()), batch.tables().size());
        } else if (piece instanceof PipelineBatch batch) {
            tally.found(batch);
            progress.harvested(header.service().fqn(), batch.pipelines().size());
        }
    }
}
