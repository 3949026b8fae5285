package io.garner.openmetadata;

import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import io.garner.openmetadata.EdgeEnds.End;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mappings that somebody told of an edge and that name a column which its table does not have any more: a server refuses the
 * whole edge for one. Stateless.
 */
final class GoneColumns {

    private GoneColumns() {}

    /** All of them, whoever told them. */
    static Set<ColumnsBody> in(EdgeDetails details, Fqn fromName, End from, Fqn toName, End to) {
        return EdgeShares.of(Optional.of(details)).mappings().stream()
                .filter(mapping -> isGone(mapping.toColumn(), toName, to)
                        || mapping.fromColumns().stream().anyMatch(column -> isGone(column, fromName, from)))
                .collect(Collectors.toSet());
    }

    /** What is inside a column goes with it; of columns of a third table, which 1.2 takes, nothing is known here. */
    private static boolean isGone(String column, Fqn table, End end) {
        if (!column.startsWith(table + ".")) {
            return false;
        }
        List<String> parts = Fqn.parse(column).parts();
        return !end.columns().contains(parts.get(table.parts().size()));
    }
}
