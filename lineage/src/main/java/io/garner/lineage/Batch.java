package io.garner.lineage;

import io.garner.lineage.BatchOutcome.Undone;
import io.garner.model.Edge;
import io.garner.model.ExitCode;
import io.garner.openmetadata.EdgeOutcome;
import io.garner.openmetadata.EntityType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Emits edges as they come, with no more than a few hundred of them in hand. For one use. */
final class Batch {

    /** Of edges that were taken from the stream and are not done. */
    static final int MOST_IN_HAND = Lanes.LANES * Lanes.QUEUED_IN_A_LANE;

    private static final int MOST_TOLD = 100;

    private final LineageEmitter emitter;
    private final BiConsumer<Edge, EdgeOutcome> each;
    private final Semaphore places = new Semaphore(MOST_IN_HAND);
    private final Map<Class<?>, Long> counts = new HashMap<>();
    private final List<Undone> undone = new ArrayList<>();
    private @Nullable RuntimeException fault;

    Batch(LineageEmitter emitter, BiConsumer<Edge, EdgeOutcome> each) {
        this.emitter = emitter;
        this.each = each;
    }

    /** @throws RuntimeException what the stream throws, or the emitter that is strict, when all in hand is done */
    BatchOutcome run(Stream<Edge> edges) {
        try {
            Iterator<Edge> rest = edges.iterator();
            while (!hasFault() && rest.hasNext()) {
                Edge edge = rest.next();
                places.acquire();
                var unused = emitter.lanes()
                        .submit(List.of(edge.from(), edge.to()), () -> emit(edge))
                        .whenComplete((outcome, thrown) -> done(edge, outcome, thrown));
            }
            places.acquire(MOST_IN_HAND);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            edges.close();
        }
        return outcome();
    }

    private EdgeOutcome emit(Edge edge) {
        EdgeOutcome outcome = emitter.emitting().put(EntityType.TABLE, () -> edge, EntityType.TABLE);
        return emitter.checked(edge.from() + " -> " + edge.to(), outcome);
    }

    private void done(Edge edge, @Nullable EdgeOutcome outcome, @Nullable Throwable thrown) {
        EdgeOutcome known = outcome != null ? outcome : outcomeOf(thrown);
        synchronized (this) {
            counts.merge(known.getClass(), 1L, Long::sum);
            if (!known.isDone() && undone.size() < MOST_TOLD) {
                undone.add(new Undone(edge.from(), edge.to(), known));
            }
            if (fault == null && thrown instanceof RuntimeException e) {
                fault = e;
            }
        }
        try {
            each.accept(edge, known);
        } finally {
            places.release();
        }
    }

    private static EdgeOutcome outcomeOf(@Nullable Throwable thrown) {
        return thrown instanceof LineageException strict
                ? strict.outcome()
                : new EdgeOutcome.Failed(String.valueOf(thrown), ExitCode.OTHER);
    }

    private synchronized boolean hasFault() {
        return fault != null;
    }

    private synchronized BatchOutcome outcome() {
        if (fault != null) {
            throw fault;
        }
        return new BatchOutcome(
                count(EdgeOutcome.Created.class),
                count(EdgeOutcome.Updated.class),
                count(EdgeOutcome.Unchanged.class),
                count(EdgeOutcome.KeptForeign.class),
                count(EdgeOutcome.EndMissing.class),
                count(EdgeOutcome.Refused.class),
                count(EdgeOutcome.Failed.class),
                undone);
    }

    private long count(Class<? extends EdgeOutcome> kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
