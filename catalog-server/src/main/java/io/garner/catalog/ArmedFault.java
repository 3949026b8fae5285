package io.garner.catalog;

import java.util.concurrent.atomic.AtomicLong;

/** A fault that was set, and how many requests it has met. Thread-safe. */
record ArmedFault(Fault fault, AtomicLong met) {

    ArmedFault(Fault fault) {
        this(fault, new AtomicLong());
    }

    Harm harm() {
        return fault.harm();
    }

    /** Counts a request, and says whether the fault hits it. */
    boolean hits() {
        return fault.hasTurn(met.incrementAndGet());
    }
}
