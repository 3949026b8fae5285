package io.garner.ingest;

import io.garner.openmetadata.ConstraintBody;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps what the catalog holds where the harvest could not read. A PUT without constraints deletes the stored ones, and a
 * key that the role was not allowed to see today is no key that was dropped.
 */
final class UnreadParts {

    private UnreadParts() {}

    /**
     * The body, completed from what is stored.
     *
     * @param complete whether everything about the schema was read; only a view's text may be missing then, when somebody
     *     held a lock on the view
     */
    static TableBody keep(TableBody wanted, StoredEntity stored, boolean complete) {
        TableBody withText =
                wanted.schemaDefinition().isEmpty() && wanted.tableType().endsWith("View")
                        ? wanted.withSchemaDefinition(stored.schemaDefinition())
                        : wanted;
        return complete
                ? withText
                : withText.withConstraints(union(wanted, stored))
                        .withTablePartition(wanted.tablePartition().or(stored::tablePartition));
    }

    private static List<ConstraintBody> union(TableBody wanted, StoredEntity stored) {
        Set<String> seen =
                wanted.tableConstraints().stream().map(Comparison::text).collect(Collectors.toSet());
        List<ConstraintBody> all = new ArrayList<>(wanted.tableConstraints());
        stored.tableConstraints().orElse(List.of()).stream()
                .filter(constraint -> !seen.contains(Comparison.text(constraint)))
                .forEach(all::add);
        return all;
    }
}
