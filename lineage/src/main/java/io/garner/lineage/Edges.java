package io.garner.lineage;

import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Edges before they are emitted. Stateless. */
public final class Edges {

    private Edges() {}

    private record Pair(Fqn from, Fqn to) {}

    /**
     * One edge for each pair of tables, with the columns of all; of what can be said but once (pipeline, statement, text)
     * the first is heard. In the order in which the pairs come.
     */
    public static List<Edge> merged(Collection<Edge> edges) {
        Map<Pair, Edge> merged = new LinkedHashMap<>();
        edges.forEach(edge -> merged.merge(new Pair(edge.from(), edge.to()), edge, Edges::both));
        return List.copyOf(merged.values());
    }

    private static Edge both(Edge one, Edge other) {
        Set<ColumnMapping> columns = new LinkedHashSet<>(one.columns());
        columns.addAll(other.columns());
        return new Edge(
                one.from(),
                one.to(),
                List.copyOf(columns),
                one.source() == Edge.Source.MANUAL ? other.source() : one.source(),
                first(one.pipeline(), other.pipeline()),
                first(one.sql(), other.sql()),
                first(one.description(), other.description()));
    }

    private static <T> Optional<T> first(Optional<T> one, Optional<T> other) {
        return one.isPresent() ? one : other;
    }
}
