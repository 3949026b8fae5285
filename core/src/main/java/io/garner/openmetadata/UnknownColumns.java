package io.garner.openmetadata;

import io.garner.config.Nearest;
import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import io.garner.model.ReservedWords;
import io.garner.openmetadata.EdgeEnds.End;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Columns on an edge that its tables do not have. Servers before 2.0 refuse such an edge, later ones drop the mapping
 * without a word: here it is told the same way for all, with the names that may be meant. Stateless.
 */
final class UnknownColumns {

    private static final int MOST_NEAREST = 3;

    private UnknownColumns() {}

    /** What is wrong, in words; empty when each column is there. */
    static Optional<String> of(Edge edge, End from, End to) {
        List<String> faults = edge.columns().stream()
                .flatMap(mapping -> faults(mapping, edge, from, to))
                .distinct()
                .toList();
        return faults.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", faults));
    }

    private static Stream<String> faults(ColumnMapping mapping, Edge edge, End from, End to) {
        return Stream.concat(
                mapping.fromColumns().stream().flatMap(column -> fault(edge.from(), column, from.columns())),
                fault(edge.to(), mapping.toColumn(), to.columns()));
    }

    private static Stream<String> fault(Fqn table, String column, Set<String> known) {
        if (known.contains(ReservedWords.encode(column))) {
            return Stream.empty();
        }
        List<String> nearest = Nearest.to(column, known, MOST_NEAREST);
        String likely = nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest);
        return Stream.of(table + " has no column " + column + likely);
    }
}
