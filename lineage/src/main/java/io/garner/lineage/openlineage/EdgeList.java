package io.garner.lineage.openlineage;

import io.garner.lineage.openlineage.Event.JobId;
import io.garner.lineage.openlineage.Event.JobPart;
import io.garner.lineage.openlineage.Flows.Flow;
import io.garner.lineage.openlineage.Flows.Pair;
import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Flows as edges: one for each pair of tables and each pipeline between them. Stateless. */
final class EdgeList {

    private EdgeList() {}

    /** @param pipelines the catalog's names of the jobs that are pipelines */
    static Stream<Edge> of(Map<Pair, Map<Optional<JobId>, Flow>> flows, Map<JobId, Fqn> pipelines) {
        return flows.entrySet().stream()
                .flatMap(pair -> byPipeline(pair.getValue().values(), pipelines).entrySet().stream()
                        .map(flow -> edge(pair.getKey(), flow.getKey(), flow.getValue())));
    }

    private static Map<Optional<Fqn>, List<Flow>> byPipeline(Collection<Flow> flows, Map<JobId, Fqn> pipelines) {
        Map<Optional<Fqn>, List<Flow>> grouped = new LinkedHashMap<>();
        flows.stream()
                .sorted(Comparator.comparing(Flow::time).reversed())
                .forEach(flow -> grouped.computeIfAbsent(pipeline(flow, pipelines), pipeline -> new ArrayList<>())
                        .add(flow));
        return grouped;
    }

    /** Garner's own events name the pipeline by its service, whoever's it is. */
    private static Optional<Fqn> pipeline(Flow flow, Map<JobId, Fqn> pipelines) {
        Optional<JobPart> own = flow.job().filter(job -> job.own().isPresent());
        return own.isPresent()
                ? own.filter(job -> job.own().orElseThrow().pipeline())
                        .map(job -> Fqn.of(job.id().namespace(), job.id().name()))
                : flow.pipeline().map(pipelines::get);
    }

    /** @param flows the latest first, of which what can be said but once is taken */
    private static Edge edge(Pair pair, Optional<Fqn> pipeline, List<Flow> flows) {
        List<ColumnMapping> columns = flows.stream()
                .flatMap(flow -> flow.columns().stream())
                .distinct()
                .toList();
        Optional<OwnFacet> own = first(flows, JobPart::own);
        return new Edge(
                pair.from(),
                pair.to(),
                columns,
                own.map(OwnFacet::source).orElse(Edge.Source.OPEN_LINEAGE),
                pipeline,
                first(flows, JobPart::sql),
                own.flatMap(OwnFacet::description));
    }

    private static <T> Optional<T> first(List<Flow> flows, Function<JobPart, Optional<T>> member) {
        return flows.stream()
                .flatMap(flow -> flow.job().stream())
                .flatMap(job -> member.apply(job).stream())
                .findFirst();
    }
}
