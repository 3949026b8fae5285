package io.garner.catalog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is to go wrong with one request: all its faults put together. Used by one thread at a time. */
final class FaultPlan {

    private Duration before = Duration.ZERO;
    private Duration after = Duration.ZERO;
    private Optional<Fault> instead = Optional.empty();
    private Optional<Duration> drip = Optional.empty();
    private boolean cut;
    private boolean expiry;
    private final List<ArmedFault> poisons = new ArrayList<>();

    /**
     * Takes in a fault that concerns the request. Delays add up; of those that replace the answer the first one
     * counts, and the others keep their turn for a later request. Poison is counted when an entity is met.
     */
    void add(ArmedFault armed) {
        if (armed.harm() instanceof Harm.Poison) {
            poisons.add(armed);
        } else if (!(armed.harm().replacesTheAnswer() && instead.isPresent()) && armed.hits()) {
            plan(armed.fault());
        }
    }

    private void plan(Fault fault) {
        if (fault.harm() instanceof Harm.Delay delay) {
            before = fault.isAfterEffect() ? before : before.plus(delay.time());
            after = fault.isAfterEffect() ? after.plus(delay.time()) : after;
        } else if (fault.harm() instanceof Harm.Drip slow) {
            drip = Optional.of(slow.time());
        } else if (fault.harm() instanceof Harm.Cut) {
            cut = true;
        } else if (fault.harm() instanceof Harm.Expiry) {
            expiry = true;
        } else {
            instead = Optional.of(fault);
        }
    }

    /** How long to wait before the request takes effect. */
    Duration before() {
        return before;
    }

    /** How long to wait once it has. */
    Duration after() {
        return after;
    }

    /** What to do in place of answering, without any effect. */
    Optional<Harm> insteadOfEffect() {
        return instead.filter(fault -> !fault.isAfterEffect()).map(Fault::harm);
    }

    /** What to do in place of answering, once the request has taken effect. */
    Optional<Harm> insteadOfAnswer() {
        return instead.filter(Fault::isAfterEffect).map(Fault::harm);
    }

    Optional<Duration> drip() {
        return drip;
    }

    boolean cut() {
        return cut;
    }

    boolean expiry() {
        return expiry;
    }

    List<ArmedFault> poisons() {
        return List.copyOf(poisons);
    }
}
