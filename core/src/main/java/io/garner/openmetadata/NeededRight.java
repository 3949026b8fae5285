package io.garner.openmetadata;

import java.util.List;

/**
 * What a run does to entities of one kind, in the words of the catalog's policies.
 *
 * @param operations a run needs them all
 * @param retiring operations that only a source needs that retires what vanished
 */
record NeededRight(String resource, List<String> operations, List<String> retiring) {

    /** By the source of the servers: reading is ViewAll, PUT is Create or EditAll, an edge needs EditLineage on its ends. */
    static final List<NeededRight> ALL = List.of(
            new NeededRight("databaseService", List.of("ViewAll", "Create"), List.of()),
            new NeededRight("database", List.of("ViewAll", "Create", "EditAll"), List.of("Delete")),
            new NeededRight("databaseSchema", List.of("ViewAll", "Create", "EditAll"), List.of("Delete")),
            new NeededRight("table", List.of("ViewAll", "Create", "EditAll", "EditLineage"), List.of("Delete")),
            // A routine is an end of edges, too: what it reads and writes.
            new NeededRight(
                    "storedProcedure", List.of("ViewAll", "Create", "EditAll", "EditLineage"), List.of("Delete")));
}
