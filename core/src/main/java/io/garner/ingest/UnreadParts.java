package io.garner.ingest;

import io.garner.model.SchemaBatch.Part;
import io.garner.openmetadata.ColumnBody;
import io.garner.openmetadata.ConstraintBody;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps what the catalog holds where the harvest could not read. A PUT without constraints deletes the stored ones, and a
 * key that the role was not allowed to see today is no key that was dropped.
 */
final class UnreadParts {

    private UnreadParts() {}

    /** The body, completed from what is stored. */
    static TableBody keep(TableBody wanted, StoredEntity stored, Set<Part> unread) {
        TableBody kept = wanted;
        if (unread.contains(Part.KEYS)) {
            kept = kept.withConstraints(union(wanted, stored));
        }
        if (unread.contains(Part.PARTITIONING)) {
            kept = kept.withTablePartition(wanted.tablePartition().or(stored::tablePartition));
        }
        if (unread.contains(Part.VIEW_TEXTS)) {
            kept = kept.withSchemaDefinition(wanted.schemaDefinition().or(stored::schemaDefinition));
        }
        return kept;
    }

    /** Stored constraints still count as far as the table can have them: its columns are there, and one primary key. */
    private static List<ConstraintBody> union(TableBody wanted, StoredEntity stored) {
        Set<String> columns = wanted.columns().stream().map(ColumnBody::name).collect(Collectors.toSet());
        Set<String> seen =
                wanted.tableConstraints().stream().map(Comparison::text).collect(Collectors.toSet());
        boolean hasPrimaryKey = wanted.tableConstraints().stream().anyMatch(ConstraintBody::isPrimaryKey);
        Stream<ConstraintBody> old = stored.tableConstraints().orElse(List.of()).stream()
                .filter(constraint -> columns.containsAll(constraint.columns()))
                .filter(constraint -> !(hasPrimaryKey && constraint.isPrimaryKey()))
                .filter(constraint -> !seen.contains(Comparison.text(constraint)));
        return Stream.concat(wanted.tableConstraints().stream(), old).toList();
    }
}
