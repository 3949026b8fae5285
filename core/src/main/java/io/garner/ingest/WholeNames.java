package io.garner.ingest;

import io.garner.ingest.NameSearch.Found;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts the only name that is meant in place of one with an unknown part ({@link Fqn#isPartial}), at the ends of edges that a
 * source tells. What may mean several tables, or none, is a finding and never a guess. Used by one thread.
 */
final class WholeNames {

    private final NameSearch search;
    private final LineageFindings findings;
    private final Map<Fqn, Found> known = new HashMap<>();

    WholeNames(NameSearch search, LineageFindings findings) {
        this.search = search;
        this.findings = findings;
    }

    static boolean isPartial(Edge edge) {
        return edge.from().isPartial() || edge.to().isPartial();
    }

    /** The edge between whole names; empty when an end has none, or both ends turn out to be one table. */
    Optional<Edge> whole(Edge edge) {
        Optional<Fqn> from = orFinding(edge.from());
        Optional<Fqn> to = orFinding(edge.to());
        return from.flatMap(start -> to.filter(end -> !end.equals(start))
                .map(end -> new Edge(
                        start, end, edge.columns(), edge.source(), edge.pipeline(), edge.sql(), edge.description())));
    }

    /** What is meant, without a word when nothing certain is. */
    Optional<Fqn> whole(Fqn name) {
        return name.isPartial() ? found(name).only() : Optional.of(name);
    }

    private Optional<Fqn> orFinding(Fqn name) {
        boolean isNew = name.isPartial() && !known.containsKey(name);
        Optional<Fqn> whole = whole(name);
        if (isNew && whole.isEmpty()) {
            tell(name, found(name));
        }
        return whole;
    }

    private void tell(Fqn name, Found found) {
        if (found.obstacle().isPresent()) {
            findings.nameUnclear(name, found.obstacle().get());
        } else if (found.tables().isEmpty()) {
            findings.nameMissing(name, search.missing(name));
        } else {
            findings.nameAmbiguous(name, found.tables());
        }
    }

    private Found found(Fqn name) {
        return known.computeIfAbsent(name, search::find);
    }
}
