package io.garner.airflow;

import io.garner.airflow.AirflowConfig.Mode;
import io.garner.airflow.xlets.Named.Thing;
import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The edges that a DAG declares, from what its tasks read and write. Stateless. */
final class DagEdges {

    private final Mode mode;

    DagEdges(Mode mode) {
        this.mode = mode;
    }

    /** @param pipeline the DAG, by its name in the catalog */
    Set<Edge> of(Fqn pipeline, List<TaskEnds> tasks) {
        Set<Edge> edges = new LinkedHashSet<>();
        for (TaskEnds group : mode == Mode.TASK ? tasks : byKey(tasks)) {
            group.inlets()
                    .forEach(from -> group.outlets()
                            .forEach(to -> edge(pipeline, from, to).ifPresent(edges::add)));
        }
        return edges;
    }

    /** As OpenMetadata's own tool joins them: tasks do not matter, and a key on one side only leads nowhere. */
    private static List<TaskEnds> byKey(List<TaskEnds> tasks) {
        Map<String, Set<Thing>> inlets = tasks.stream()
                .flatMap(task -> task.inlets().stream())
                .collect(Collectors.groupingBy(Thing::key, Collectors.toCollection(LinkedHashSet::new)));
        Map<String, Set<Thing>> outlets = tasks.stream()
                .flatMap(task -> task.outlets().stream())
                .collect(Collectors.groupingBy(Thing::key, Collectors.toCollection(LinkedHashSet::new)));
        return inlets.keySet().stream()
                .sorted()
                .map(key ->
                        new TaskEnds(List.copyOf(inlets.get(key)), List.copyOf(outlets.getOrDefault(key, Set.of()))))
                .toList();
    }

    /** A table that a task both reads and writes does not feed itself. */
    private static Optional<Edge> edge(Fqn pipeline, Thing from, Thing to) {
        if (from.fqn().equals(to.fqn())) {
            return Optional.empty();
        }
        Edge edge =
                Edge.between(from.fqn(), to.fqn()).foundBy(Edge.Source.PIPELINE).through(pipeline);
        return Optional.of(from.column()
                .flatMap(column ->
                        to.column().map(target -> new ColumnMapping(List.of(column), target, Optional.empty())))
                .map(edge::withColumn)
                .orElse(edge));
    }
}
