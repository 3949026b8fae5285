package io.garner.postgres;

import io.garner.model.Partitioning.Partition;
import io.garner.model.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Which partitions hang below which table, and which tables inherit from which. */
final class PartitionTree {

    private final Map<Long, List<PartitionRow>> partitionsByParent = new HashMap<>();
    private final Map<Long, PartitionRow> partitions = new HashMap<>();
    private final Map<Long, List<PartitionRow>> parentsByHeir = new HashMap<>();

    PartitionTree(Collection<PartitionRow> links) {
        for (PartitionRow link : links) {
            if (link.isPartition()) {
                partitionsByParent
                        .computeIfAbsent(link.parentId(), p -> new ArrayList<>())
                        .add(link);
                partitions.put(link.id(), link);
            } else {
                parentsByHeir.computeIfAbsent(link.id(), p -> new ArrayList<>()).add(link);
            }
        }
    }

    /** The partitions at every level below a table, each followed by its own. */
    List<PartitionRow> below(long table) {
        List<PartitionRow> below = new ArrayList<>();
        for (PartitionRow partition : partitionsByParent.getOrDefault(table, List.of())) {
            below.add(partition);
            below.addAll(below(partition.id()));
        }
        return below;
    }

    /** The table at the top of a partition's tree; empty when this is no partition of a table that is harvested. */
    OptionalLong rootOf(long partition) {
        PartitionRow at = partitions.get(partition);
        if (at == null) {
            return OptionalLong.empty();
        }
        OptionalLong above = rootOf(at.parentId());
        return above.isPresent() ? above : OptionalLong.of(at.parentId());
    }

    Optional<PartitionRow> partition(long id) {
        return Optional.ofNullable(partitions.get(id));
    }

    /** The sum of what the leaves are known to hold: the server does not count a root unless it is told to. */
    OptionalLong estimateBelow(long table) {
        OptionalLong sum = OptionalLong.empty();
        for (PartitionRow piece : below(table)) {
            boolean leaf = !partitionsByParent.containsKey(piece.id());
            if (leaf && piece.estimatedRows().isPresent()) {
                sum = OptionalLong.of(sum.orElse(0) + piece.estimatedRows().getAsLong());
            }
        }
        return sum;
    }

    /** The tables that a table inherits from in the old style. */
    List<TableName> parentsOf(String database, long heir) {
        return parentsByHeir.getOrDefault(heir, List.of()).stream()
                .map(link -> new TableName(database, link.parentSchema(), link.parentName()))
                .toList();
    }

    static Partition toModel(String database, PartitionRow row) {
        return new Partition(
                new TableName(database, row.schema(), row.name()), row.bound().orElse(""));
    }
}
