package io.garner.airflow;

import io.garner.airflow.xlets.Named.Thing;
import java.util.List;

/** What a task reads and what it writes, each thing once. */
record TaskEnds(List<Thing> inlets, List<Thing> outlets) {
    TaskEnds {
        inlets = List.copyOf(inlets);
        outlets = List.copyOf(outlets);
    }
}
