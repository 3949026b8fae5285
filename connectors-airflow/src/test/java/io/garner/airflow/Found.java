package io.garner.airflow;

import io.garner.model.Edge;
import io.garner.model.EdgeBatch;
import io.garner.model.Fqn;
import io.garner.model.Harvested;
import io.garner.model.Pipeline;
import io.garner.model.PipelineBatch;
import io.garner.model.PipelineInventory;
import io.garner.model.TaskSql;
import io.garner.model.TaskSqlBatch;
import io.garner.source.Finding;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a harvest in a test gave. */
public record Found(List<Harvested> pieces, List<Finding> findings) {

    public List<Pipeline> pipelines() {
        return of(PipelineBatch.class)
                .flatMap(batch -> batch.pipelines().stream())
                .toList();
    }

    public Pipeline pipeline(String name) {
        return pipelines().stream()
                .filter(pipeline -> pipeline.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no pipeline " + name + " in " + pipelines()));
    }

    public List<String> names() {
        return pipelines().stream().map(Pipeline::name).toList();
    }

    public Set<String> inventory() {
        return of(PipelineInventory.class).findFirst().orElseThrow().names();
    }

    public Set<Fqn> completeFor() {
        return of(EdgeBatch.class)
                .flatMap(batch -> batch.completeFor().stream())
                .collect(Collectors.toSet());
    }

    public Set<Fqn> targets() {
        return of(EdgeBatch.class).flatMap(batch -> batch.targets().stream()).collect(Collectors.toSet());
    }

    /** What tasks run, from all batches. */
    public List<TaskSql> sql() {
        return of(TaskSqlBatch.class).flatMap(batch -> batch.texts().stream()).toList();
    }

    /** {@code from -> to via pipeline}, with column mappings behind it. */
    public List<String> edges() {
        return of(EdgeBatch.class)
                .flatMap(batch -> batch.edges().stream())
                .map(Found::text)
                .toList();
    }

    public List<Finding> findings(String code) {
        return findings.stream().filter(finding -> finding.code().equals(code)).toList();
    }

    private <T> Stream<T> of(Class<T> type) {
        return pieces.stream().filter(type::isInstance).map(type::cast);
    }

    private static String text(Edge edge) {
        String columns = edge.columns().stream()
                .map(column -> " " + column.fromColumns() + "->" + column.toColumn())
                .collect(Collectors.joining());
        return edge.from() + " -> " + edge.to()
                + edge.pipeline().map(name -> " via " + name).orElse("") + columns;
    }
}
