package io.garner.postgres;

import java.util.List;

/**
 * A part of a harvest that a right may be lacking for.
 *
 * @param concepts the queries that it comes from
 */
record Facet(String name, String title, List<Concept> concepts) {

    static final List<Facet> ALL = List.of(
            new Facet("schemas", "schemas and their descriptions", List.of(Concept.SCHEMAS)),
            new Facet("tables", "tables, views and their descriptions", List.of(Concept.RELATIONS)),
            new Facet("columns", "columns, their types and descriptions", List.of(Concept.COLUMNS, Concept.TYPES)),
            new Facet("view-text", "SQL of views", List.of(Concept.VIEWS)),
            new Facet("keys", "keys and indexes", List.of(Concept.CONSTRAINTS, Concept.INDEXES)),
            new Facet("partition-keys", "partition keys", List.of(Concept.PARTITIONS)),
            new Facet("routines", "functions and procedures", List.of(Concept.ROUTINES)),
            new Facet("dependencies", "what views and routines depend on", List.of(Concept.DEPENDENCIES)));
}
