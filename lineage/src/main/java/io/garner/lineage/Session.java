package io.garner.lineage;

import dev.failsafe.CircuitBreaker;
import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import io.garner.openmetadata.EdgeOutcome;
import io.garner.openmetadata.ForeignEdges;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OwnEdges;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all copies of an emitter share: the catalog, which is opened when the first edge needs it, what is known of its
 * tables, the threads. A catalog that is away is not asked again for a while, so that ten thousand edges do not wait for
 * it ten thousand times. Thread-safe.
 */
final class Session implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private static final int FAILURES = 2;

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private static final Duration AT_THE_END = Duration.ofSeconds(30);

    /** A catalog that answers, and the edges of nobody yet. */
    record Opened(OpenMetadata catalog, OwnEdges edges) {

        /** The same for a while. */
        Opened until(BooleanSupplier over) {
            OpenMetadata limited = catalog.until(over);
            return new Opened(limited, edges.through(limited));
        }
    }

    private final Supplier<OpenMetadata> open;
    private final boolean closesCatalog;
    private final Lanes lanes = new Lanes();
    private final CircuitBreaker<Object> breaker = CircuitBreaker.<Object>builder()
            .withFailureThreshold(FAILURES)
            .withDelay(PAUSE)
            .build();

    private volatile String lastFault = "";
    private @Nullable Opened opened;

    Session(Supplier<OpenMetadata> open, boolean closesCatalog) {
        this.open = open;
        this.closesCatalog = closesCatalog;
    }

    Lanes lanes() {
        return lanes;
    }

    /** The catalog. */
    synchronized Opened opened() {
        Opened known = opened;
        if (known == null) {
            OpenMetadata catalog = open.get();
            known = new Opened(catalog, catalog.lineage().own(RunContext.NAMELESS, ForeignEdges.KEEP));
            opened = known;
        }
        return known;
    }

    /** Does the work, and makes an outcome of whatever goes wrong. */
    EdgeOutcome attempt(Duration patience, Function<Opened, EdgeOutcome> work) {
        if (!breaker.tryAcquirePermit()) {
            return new EdgeOutcome.Failed(
                    "not tried, because the catalog could not be used a moment ago (" + lastFault + ")",
                    ExitCode.CATALOG_UNREACHABLE);
        }
        long end = System.nanoTime() + patience.toNanos();
        try {
            EdgeOutcome outcome = work.apply(opened().until(() -> System.nanoTime() - end > 0));
            breaker.recordSuccess();
            return outcome;
        } catch (GarnerException e) {
            breaker.recordFailure();
            lastFault = e.tried() + ": " + e.answer();
            LOG.atDebug().setCause(e).log("an edge was not emitted");
            return new EdgeOutcome.Failed(lastFault + ". " + e.remedy(), e.exitCode());
        } catch (IllegalArgumentException e) {
            breaker.recordSuccess();
            return new EdgeOutcome.Refused(0, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            breaker.recordSuccess();
            LOG.atWarn().setCause(e).log("an edge was not emitted");
            return new EdgeOutcome.Failed(e.toString(), ExitCode.OTHER);
        }
    }

    @Override
    public void close() {
        lanes.close(AT_THE_END);
        Optional<Opened> last;
        synchronized (this) {
            last = Optional.ofNullable(opened);
        }
        if (closesCatalog) {
            last.ifPresent(known -> known.catalog().close());
        }
    }
}
