package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgeShares;
import io.garner.openmetadata.Outcome;
import io.garner.openmetadata.Reference;
import io.garner.openmetadata.TableEdges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has to happen to one edge.
 *
 * @param ends as the catalog knows them; empty in a dry run where they are not stored yet
 * @param details what is said of the edge from then on; empty when it goes
 * @param before what was said of it; empty when it is new
 */
record EdgeChange(Fqn from, Fqn to, Optional<Ends> ends, Optional<EdgeDetails> details, Optional<EdgeDetails> before) {

    /** Both ends of an edge by their ids. */
    record Ends(Reference from, Reference to) {}

    boolean isNeeded() {
        return details.isEmpty() || before.isEmpty() || !EdgeShares.areAlike(details.get(), before.get());
    }

    /**
     * Carries it out.
     *
     * @return what the catalog had against it
     */
    Optional<Outcome.Refused> send(TableEdges edges) {
        Ends both = ends.orElseThrow();
        return details.isPresent()
                ? edges.put(both.from(), both.to(), details.get())
                : edges.delete(both.from(), both.to());
    }

    /** The change in the words of a plan. */
    Change.OfEdge planned() {
        if (details.isEmpty()) {
            return new Change.OfEdge(Change.OfEdge.Action.RETIRE, from, to, List.of());
        }
        return before.isEmpty()
                ? new Change.OfEdge(Change.OfEdge.Action.CREATE, from, to, List.of())
                : new Change.OfEdge(Change.OfEdge.Action.UPDATE, from, to, differences());
    }

    private List<FieldDifference> differences() {
        EdgeDetails now = details.orElseThrow();
        EdgeDetails then = before.orElseThrow();
        Differences all = new Differences();
        all.add("sqlQuery", then.sqlQuery().orElse(""), now.sqlQuery().orElse(""));
        all.add("columns", columns(then), columns(now));
        all.add("source", then.source().orElse(""), now.source().orElse(""));
        all.add("description", then.description().orElse(""), now.description().orElse(""));
        return all.all();
    }

    private static String columns(EdgeDetails details) {
        List<String> mappings = new ArrayList<>();
        details.columnsLineage()
                .orElse(List.of())
                .forEach(mapping -> mappings.add(String.join(", ", mapping.fromColumns())
                        + " to " + mapping.toColumn()
                        + mapping.function().map(does -> " by " + does).orElse("")));
        mappings.sort(null);
        return String.join("\n", mappings);
    }
}
