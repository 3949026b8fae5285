package io.garner.openmetadata;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a run does to entities of one kind, in the words of the catalog's policies.
 *
 * @param operations a run needs them all
 * @param wished operations without which a run comes to its end and does less
 * @param less what it does less, with the place of these operations
 */
record NeededRight(String resource, List<String> operations, List<String> wished, String less) {

    private static final String RETIRES_NOTHING =
            "What vanished from a source cannot be retired without %s; set retire: never, or allow it.";
    private static final String CREATES_NO_TAGS =
            "Tags that the catalog does not have are left out without %s; create them there, or allow it.";

    /** By the source of the servers: reading is ViewAll, PUT is Create or EditAll, an edge needs EditLineage on its ends. */
    private static final List<NeededRight> OF_DATABASES = List.of(
            new NeededRight("databaseService", List.of("ViewAll", "Create"), List.of(), ""),
            retired("database", "ViewAll", "Create", "EditAll"),
            retired("databaseSchema", "ViewAll", "Create", "EditAll"),
            retired("table", "ViewAll", "Create", "EditAll", "EditLineage"),
            // A routine is an end of edges, too: what it reads and writes.
            retired("storedProcedure", "ViewAll", "Create", "EditAll", "EditLineage"));

    /** Tables are the ends of what pipelines tell of edges, and nothing else is done to them. */
    private static final List<NeededRight> OF_PIPELINES = List.of(
            new NeededRight("pipelineService", List.of("ViewAll", "Create"), List.of(), ""),
            retired("pipeline", "ViewAll", "Create", "EditAll", "EditLineage"),
            new NeededRight("table", List.of("ViewAll", "EditLineage"), List.of(), ""),
            new NeededRight("classification", List.of("ViewAll"), List.of("Create"), CREATES_NO_TAGS),
            new NeededRight("tag", List.of("ViewAll"), List.of("Create"), CREATES_NO_TAGS));

    /** What runs into services of these types need; those into services of databases where none is named. */
    static Collection<NeededRight> of(Set<EntityType> services) {
        Map<String, NeededRight> rights = new LinkedHashMap<>();
        if (services.isEmpty() || services.contains(EntityType.DATABASE_SERVICE)) {
            OF_DATABASES.forEach(right -> rights.put(right.resource(), right));
        }
        if (services.contains(EntityType.PIPELINE_SERVICE)) {
            OF_PIPELINES.forEach(right -> rights.putIfAbsent(right.resource(), right));
        }
        return rights.values();
    }

    private static NeededRight retired(String resource, String... operations) {
        return new NeededRight(resource, List.of(operations), List.of("Delete"), RETIRES_NOTHING);
    }
}
