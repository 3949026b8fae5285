package io.garner.postgres;

import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reports foreign keys that somebody declared on partitions and not on the partitioned table. They are never lifted to
 * the table: rows of its other partitions need not obey them.
 */
final class PartitionKeys {

    private final String schema;
    private final RelationRow root;
    private final PartitionTree tree;

    PartitionKeys(String schema, RelationRow root, PartitionTree tree) {
        this.schema = schema;
        this.root = root;
        this.tree = tree;
    }

    /** One finding for each table that the partitions point at. */
    void report(String database, Map<Long, List<ConstraintRow>> keysByPartition, Findings findings) {
        Map<String, List<Key>> byTarget = new LinkedHashMap<>();
        for (PartitionRow partition : tree.below(root.id())) {
            for (ConstraintRow row : keysByPartition.getOrDefault(partition.id(), List.of())) {
                row.target()
                        .ifPresent(target -> byTarget.computeIfAbsent(
                                        target.schema() + "." + target.table(), t -> new ArrayList<>())
                                .add(new Key(partition.name(), row.columns(), target)));
            }
        }
        byTarget.forEach((target, keys) -> findings.add(finding(database, target, keys)));
    }

    private record Key(String partition, List<String> columns, ConstraintRow.Target target) {}

    private Finding finding(String database, String target, List<Key> keys) {
        List<String> partitions = keys.stream().map(Key::partition).distinct().toList();
        return new Finding(
                "foreign-key-on-partition",
                database + "." + schema + "." + root.name(),
                "the foreign key to " + target + " is declared on " + partitions.size() + " of "
                        + tree.below(root.id()).size() + " partitions only (" + String.join(", ", partitions)
                        + "), not on the table, and is left out",
                keys.stream().map(this::declaration).distinct().collect(Collectors.joining(" ")));
    }

    private String declaration(Key key) {
        return "ALTER TABLE " + Identifiers.quoted(schema, root.name()) + " ADD FOREIGN KEY (" + quoted(key.columns())
                + ") REFERENCES "
                + Identifiers.quoted(key.target().schema(), key.target().table()) + " ("
                + quoted(key.target().columns()) + ");";
    }

    private static String quoted(List<String> names) {
        return names.stream().map(Identifiers::quoted).collect(Collectors.joining(", "));
    }
}
