package io.garner.ingest;

import io.garner.model.Dependencies;
import io.garner.model.Dependency;
import io.garner.model.Dependency.Access;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.model.TableName;
import io.garner.openmetadata.EdgeShares;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The edges around a function or procedure: from each table that it reads, and to each that it writes. Which of the ones
 * flow into which of the others no catalog of dependencies tells, so no edge leads past the routine. Used by the thread that
 * plans.
 */
final class RoutineEdges {

    private final String source;
    private final Fqn service;
    private final KnownRelations relations;
    private final LineageFindings findings;

    RoutineEdges(String source, Fqn service, KnownRelations relations, LineageFindings findings) {
        this.source = source;
        this.service = service;
        this.relations = relations;
        this.findings = findings;
    }

    /** @param allRead whether the source's catalog of dependencies could be read as a whole */
    Upstream of(Fqn routine, Dependencies told, boolean allRead) {
        findings.unresolved(routine, told.unresolved());
        List<Edge> edges = Origins.used(told).stream()
                .flatMap(dependency -> edge(routine, dependency).stream())
                .distinct()
                .sorted(Comparator.comparing((Edge edge) -> edge.from().toString())
                        .thenComparing(edge -> edge.to().toString()))
                .toList();
        return new Upstream(edges, allRead);
    }

    private Optional<Edge> edge(Fqn routine, Dependency dependency) {
        TableName relation = relations.whole(dependency.relation());
        Fqn table = relation.under(service.name());
        if (relations.of(relation).isEmpty()) {
            findings.endMissing(routine, table);
            return Optional.empty();
        }
        if (table.equals(routine)) {
            // A table and a routine may share a name; an edge could not tell its ends apart.
            return Optional.empty();
        }
        boolean writes = dependency.access() == Access.WRITE;
        return Optional.of(Edge.between(writes ? routine : table, writes ? table : routine)
                .foundBy(Edge.Source.QUERY)
                .describedAs(EdgeShares.MARK + source));
    }
}
