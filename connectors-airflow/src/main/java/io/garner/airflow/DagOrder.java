package io.garner.airflow;

import io.garner.airflow.route.Dag;
import io.garner.airflow.route.DagDependency;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Edges from one DAG to the next: one starts or waits for the other, or runs when the other has written something. Each is
 * told of the DAG whose file declares it.
 *
 * @param there all DAGs that exist
 */
record DagOrder(Fqn service, Set<String> there, AssetIndex assets, Findings findings) {

    Set<Edge> of(Dag dag) {
        Set<Edge> edges = new LinkedHashSet<>();
        for (DagDependency each : dag.dependencies()) {
            add(dag, each.upstream(), each.downstream(), edges);
            tellUnknown(dag, each);
        }
        assets.before(dag.id()).forEach(upstream -> add(dag, upstream, dag.id(), edges));
        return edges;
    }

    /** Also to what a filter leaves out: it may have come into the catalog without the filter, or with another. */
    private void add(Dag dag, String upstream, String downstream, Set<Edge> edges) {
        if (!upstream.equals(downstream) && there.contains(upstream) && there.contains(downstream)) {
            edges.add(Edge.between(service.child(upstream), service.child(downstream))
                    .foundBy(Edge.Source.PIPELINE)
                    .through(service.child(dag.id())));
        }
    }

    private void tellUnknown(Dag dag, DagDependency dependency) {
        String other = dependency.upstream().equals(dag.id()) ? dependency.downstream() : dependency.upstream();
        if (!there.contains(other)) {
            findings.add(Finding.note(
                    "airflow-dag-unknown",
                    dag.id() + ", task " + dependency.task(),
                    (dependency.kind().equals("trigger") ? "it starts " : "it waits for ") + other
                            + ", and there is no such DAG; no edge is told"));
        }
    }
}
