package io.garner.model;

import java.util.List;
import java.util.Set;

/**
 * Edges that a source tells of, between things that are in the catalog by the names given, or are not. An end of two names
 * is a pipeline ({@code airflow.load}), any other a table. All batches of a run count together; a pair may be told of by
 * several pipelines.
 *
 * <p>A table whose schema is not known is named {@code warehouse.staging.*.customers} ({@link Fqn#ANY}), one whose database is
 * not known either {@code warehouse.*.*.customers}. Such a name is looked for in the catalog at the end of the run. It is used
 * when exactly one table has it; several or none are a finding that names them or the nearest, and the edge is left out. The
 * service and the table's own name must be known. This holds for {@link #targets} as well, without a finding.
 *
 * <p>What was told once stays until it is known to be over, which takes three things: this source told it of a pipeline that
 * a batch of this run {@linkplain #completeFor is complete for} and tells nothing of that is not found by its name, no batch
 * of this run tells it of that pipeline, and the edge leads to or from something that a batch of this run tells an edge to or
 * {@linkplain #targets names}, or the run verifies and looks at all that the catalog has. Then what this pipeline
 * said of the pair is taken back, and the edge goes when nobody else said anything of it. What other pipelines, other
 * sources and people said is never taken back, nor is what was told without a pipeline.
 *
 * @param completeFor pipelines, by their names in the catalog, of which the batches of this run tell every edge
 * @param targets what may have edges of these pipelines, on either side, although none is told any more
 */
public record EdgeBatch(List<Edge> edges, Set<Fqn> completeFor, Set<Fqn> targets) implements Harvested {
    public EdgeBatch {
        edges = List.copyOf(edges);
        completeFor = Set.copyOf(completeFor);
        targets = Set.copyOf(targets);
    }

    /** Edges beside which there may be others. */
    public EdgeBatch(List<Edge> edges) {
        this(edges, Set.of(), Set.of());
    }

    /** Edges that are all there are of these pipelines. */
    public EdgeBatch(List<Edge> edges, Set<Fqn> completeFor) {
        this(edges, completeFor, Set.of());
    }
}
