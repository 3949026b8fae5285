package io.garner.ingest;

import io.garner.ingest.RetirePolicy.Mode;
import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Retires what vanished, at the end of a run and not before: a run that breaks off has proved nothing. Used by one thread.
 */
final class Retirement {

    private static final Set<EntityType> HOLD_NOTHING =
            Set.of(EntityType.TABLE, EntityType.STORED_PROCEDURE, EntityType.PIPELINE);

    private final OpenMetadata catalog;
    private final RetirePolicy policy;
    private final Leftovers leftovers;
    private final RunTally tally;
    private final List<Change.Retire> decided = new ArrayList<>();

    Retirement(OpenMetadata catalog, RetirePolicy policy, Leftovers leftovers, RunTally tally) {
        this.leftovers = leftovers;
        this.catalog = catalog;
        this.policy = policy;
        this.tally = tally;
    }

    boolean isWanted() {
        return policy.mode() != Mode.NEVER;
    }

    /**
     * Decides about one container.
     *
     * @param proved whether the source saw all of it
     * @return what goes
     */
    List<Change.Retire> decide(Vanished vanished, boolean proved) {
        int count = vanished.gone().size();
        if (count == 0 || !isWanted()) {
            return List.of();
        } else if (!proved) {
            tally.add(RetireFindings.notProved(vanished));
            return List.of();
        } else if (count > most(vanished) && !policy.allowMass() && !vanished.comesBack()) {
            // What comes back hidden was hidden before, so hiding it again takes nothing away from anybody.
            tally.guarded(RetireFindings.tooMany(vanished, policy.limit()));
            return List.of();
        }
        decided.addAll(vanished.gone());
        return vanished.gone();
    }

    /** Counts what a run would retire. */
    void pretend() {
        decided.forEach(change -> tally.retired(change.type(), change.fqn()));
    }

    /**
     * Deletes what was decided, tables before what holds them.
     *
     * @param refused containers that the catalog refused; what is in them stays as it is
     * @param stopped asked before each
     */
    void run(Predicate<Fqn> refused, BooleanSupplier stopped) {
        decided.sort(Comparator.comparing(Change.Retire::type).reversed());
        takeBack(stopped);
        for (Change.Retire change : decided) {
            if (stopped.getAsBoolean()) {
                return;
            }
            if (change.fqn().parent().filter(refused).isEmpty()) {
                retire(change);
            }
        }
    }

    /** What the pipelines that go told of edges; a pipeline stays when that cannot be taken back. */
    private void takeBack(BooleanSupplier stopped) {
        List<Change.Retire> pipelines = decided.stream()
                .filter(change -> change.type() == EntityType.PIPELINE)
                .toList();
        List<Failure> failures =
                pipelines.isEmpty() || stopped.getAsBoolean() ? List.of() : leftovers.takeBack(pipelines, stopped);
        for (Failure failure : failures) {
            Fqn end = Fqn.parse(failure.fqn());
            tally.failed(KnownEnds.typeOf(end), end, failure);
        }
        if (!failures.isEmpty()) {
            decided.removeAll(pipelines);
        }
    }

    private void retire(Change.Retire change) {
        boolean hard = policy.mode() == Mode.HARD;
        Optional<Outcome.Refused> kept = change.mayHaveEdges() && !hard ? leftovers.remove(change) : Optional.empty();
        kept.or(() -> catalog.delete(change.type(), change.id(), hard))
                .ifPresentOrElse(
                        refusal -> tally.failed(
                                change.type(),
                                change.fqn(),
                                new Failure(
                                        change.fqn().toString(),
                                        "DELETE " + change.type().word(),
                                        refusal.toString())),
                        () -> tally.retired(change.type(), change.fqn()));
    }

    private int most(Vanished vanished) {
        EntityType type = vanished.gone().get(0).type();
        boolean holdNothing = HOLD_NOTHING.contains(type);
        return policy.limit()
                .most(vanished.living(), holdNothing ? RetireLimit.ALWAYS_TABLES : RetireLimit.ALWAYS_CONTAINERS);
    }
}
