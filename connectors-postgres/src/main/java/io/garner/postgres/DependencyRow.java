package io.garner.postgres;

import io.garner.jdbc.Row;
import io.garner.model.Dependency;
import java.util.List;
import java.util.Optional;

/**
 * A row of {@code dependencies.sql}: a relation, or all functions.
 *
 * @param dependent the view or the routine
 * @param relation what is done with a relation; empty in the row of the functions
 * @param functions quoted names, in their order
 */
record DependencyRow(Dependent dependent, Optional<Use> relation, List<String> functions) {

    /** Numbers of relations and of routines are drawn apart, so that one may be both. */
    record Dependent(Kind kind, long id) {}

    /** What has dependencies. */
    enum Kind {
        VIEW,
        ROUTINE
    }

    /** What is done with a relation, which is no partition. */
    record Use(Dependency.Access access, String schema, String relation, List<String> columns) {}

    static DependencyRow from(Row row) {
        return new DependencyRow(
                new Dependent(Kind.valueOf(row.text("dependent_kind")), row.number("dependent_id")),
                row.optionalText("relation_name")
                        .map(relation -> new Use(
                                Dependency.Access.valueOf(row.text("access")),
                                row.text("schema_name"),
                                relation,
                                row.texts("columns"))),
                row.texts("functions"));
    }
}
