package io.garner.openmetadata;

import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Edges as the catalog takes them. Stateless. */
final class EdgeBodies {

    private EdgeBodies() {}

    /** @param withColumns false where an end has no columns: a server then answers 400 to any mapping */
    static EdgeDetails details(Edge edge, Optional<Reference> pipeline, boolean withColumns) {
        List<ColumnsBody> columns = edge.columns().stream()
                .map(mapping -> columns(mapping, edge.from(), edge.to()))
                .toList();
        return new EdgeDetails(
                edge.sql(),
                withColumns && !columns.isEmpty() ? Optional.of(columns) : Optional.empty(),
                pipeline,
                edge.description(),
                Optional.of(wordOf(edge.source())));
    }

    private static ColumnsBody columns(ColumnMapping mapping, Fqn from, Fqn to) {
        return new ColumnsBody(
                mapping.fromColumns().stream()
                        .map(column -> from.child(column).toString())
                        .toList(),
                to.child(mapping.toColumn()).toString(),
                mapping.function());
    }

    static Edge.Source sourceOf(String word) {
        return Arrays.stream(Edge.Source.values())
                .filter(source -> wordOf(source).equals(word))
                .findFirst()
                .orElse(Edge.Source.MANUAL);
    }

    private static String wordOf(Edge.Source source) {
        return switch (source) {
            case MANUAL -> "Manual";
            case VIEW -> "ViewLineage";
            case QUERY -> "QueryLineage";
            case PIPELINE -> "PipelineLineage";
            case DASHBOARD -> "DashboardLineage";
            case DBT -> "DbtLineage";
            case SPARK -> "SparkLineage";
            case OPEN_LINEAGE -> "OpenLineage";
        };
    }
}
