package io.garner.airflow;

import io.garner.airflow.route.Dag;
import io.garner.airflow.route.DagSummary;
import io.garner.airflow.xlets.Named.Thing;
import io.garner.airflow.xlets.Xlets;
import io.garner.model.Edge;
import io.garner.model.EdgeBatch;
import io.garner.model.Fqn;
import io.garner.model.Harvested;
import io.garner.model.TaskSql;
import io.garner.model.TaskSqlBatch;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The edges of DAGs, and where edges of theirs may be that are over: at everything that they name, also those that have gone.
 *
 * @param sql reads what tasks run in databases, where that is asked for
 * @param complete whether all carriers were read; otherwise nothing is concluded from what is not told
 */
record Lineage(
        Xlets xlets,
        AssetIndex assets,
        DagEdges tables,
        DagOrder order,
        Optional<TaskSqls> sql,
        boolean complete,
        Findings findings) {

    private static final Findings NOBODY = finding -> {};

    /** Of DAGs that were read; of those that have gone nothing is told any more. */
    Stream<Harvested> of(List<Dag> dags) {
        List<Edge> edges = new ArrayList<>();
        Set<Fqn> targets = new HashSet<>();
        List<DagSummary> whole = new ArrayList<>();
        List<TaskSql> texts = new ArrayList<>();
        for (Dag dag : dags) {
            boolean gone = dag.summary().stale();
            Fqn pipeline = order.service().child(dag.id());
            List<TaskEnds> tasks = new DagEnds(dag, xlets, assets, gone ? NOBODY : findings).read();
            tasks.stream()
                    .flatMap(task -> Stream.concat(task.inlets().stream(), task.outlets().stream()))
                    .map(Thing::fqn)
                    .forEach(targets::add);
            boolean allSql = gone || addSql(pipeline, dag, texts);
            if (gone || (dag.whole() && allSql)) {
                whole.add(dag.summary());
            }
            if (!gone) {
                Set<Edge> told = new LinkedHashSet<>(tables.of(pipeline, tasks));
                told.addAll(order.of(dag));
                edges.addAll(told);
                targets.add(pipeline);
            }
        }
        Stream<Harvested> told = Stream.of(new EdgeBatch(edges, names(whole.stream()), targets));
        return texts.isEmpty() ? told : Stream.concat(told, Stream.of(new TaskSqlBatch(texts)));
    }

    /** Whether all is known that its tasks run. */
    private boolean addSql(Fqn pipeline, Dag dag, List<TaskSql> texts) {
        Optional<TaskSqls.Known> known = sql.map(reader -> reader.of(pipeline, dag, findings));
        known.map(TaskSqls.Known::texts).ifPresent(texts::addAll);
        return known.map(TaskSqls.Known::whole).orElse(true);
    }

    /** Of DAGs that have gone, whether or not Airflow still knows what they were. */
    EdgeBatch gone(List<DagSummary> dags) {
        return new EdgeBatch(List.of(), names(dags.stream()));
    }

    private Set<Fqn> names(Stream<DagSummary> dags) {
        return complete
                ? dags.map(dag -> order.service().child(dag.id())).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
