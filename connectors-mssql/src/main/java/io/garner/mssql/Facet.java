package io.garner.mssql;

import java.util.List;

/**
 * A part of a harvest that a right may be lacking for.
 *
 * @param concepts the queries that it comes from
 */
record Facet(String name, String title, List<Concept> concepts) {

    static final List<Facet> ALL = List.of(
            new Facet("tables", "tables and views", List.of(Concept.RELATIONS)),
            new Facet("columns", "columns and their types", List.of(Concept.COLUMNS, Concept.TYPES)),
            new Facet("descriptions", "descriptions", List.of(Concept.DESCRIPTIONS)),
            new Facet("view-text", "SQL of views", List.of(Concept.VIEWS)),
            new Facet("keys", "keys, checks and indexes", List.of(Concept.CONSTRAINTS, Concept.INDEXES)),
            new Facet("partitions", "partitions", List.of(Concept.PARTITIONS)),
            new Facet("routines", "procedures and functions", List.of(Concept.ROUTINES, Concept.PARAMETERS)),
            new Facet("other", "sequences and synonyms", List.of(Concept.SEQUENCES, Concept.SYNONYMS)));
}
