package io.garner.dictionary;

import io.garner.model.Fqn;
import io.garner.openmetadata.EntityLineage;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Lineage;
import io.garner.openmetadata.Reference;
import java.util.List;
import java.util.Optional;

/**
 * Reads the graph around a table. A catalog follows three edges at a time, so what lies deeper is asked for from the
 * tables at the rim, each once and only in the direction that leads away from the root: the tables that another target of
 * the same source feeds are none of the root's lineage.
 *
 * @param depth how many steps to follow in each direction, 1 to {@value #DEEPEST}
 * @param mostNodes with how many nodes the graph is cut, the nearest ones being kept
 */
public record LineageReader(int depth, int mostNodes) {

    public static final int DEEPEST = 30;
    public static final int MOST_NODES = 500;

    /** A server answers 400 to more. */
    private static final int STEPS = 3;

    public LineageReader {
        if (depth < 1 || depth > DEEPEST) {
            throw new IllegalArgumentException("the depth is 1 to " + DEEPEST + ", not " + depth);
        }
        if (mostNodes < 1) {
            throw new IllegalArgumentException("a graph has a node at least, not " + mostNodes);
        }
    }

    public LineageReader(int depth) {
        this(depth, MOST_NODES);
    }

    /** The graph around a table; empty when the catalog has no such table. */
    public Optional<LineageGraph> read(Lineage lineage, Fqn table) {
        int first = Math.min(depth, STEPS);
        return lineage.of(EntityType.TABLE, table, first, first).map(near -> {
            Surroundings all = new Surroundings(near);
            boolean isUpAll = follow(lineage, all, Direction.UPSTREAM);
            boolean isDownAll = follow(lineage, all, Direction.DOWNSTREAM);
            return all.graph(depth, mostNodes, isUpAll && isDownAll);
        });
    }

    /** Asks at the rim until the depth is reached; false when it gave up because there are enough nodes. */
    private boolean follow(Lineage lineage, Surroundings all, Direction direction) {
        for (int done = STEPS; done < depth; done += STEPS) {
            int steps = Math.min(depth - done, STEPS);
            for (Reference rim : all.at(done, direction)) {
                if (all.size() > mostNodes) {
                    return false;
                }
                beyond(lineage, rim, direction, steps).ifPresent(all::add);
            }
        }
        return true;
    }

    private static Optional<EntityLineage> beyond(Lineage lineage, Reference rim, Direction direction, int steps) {
        List<Integer> depths = direction == Direction.UPSTREAM ? List.of(steps, 0) : List.of(0, steps);
        return rim.fullyQualifiedName()
                .filter(name -> rim.type().equals(EntityType.TABLE.word()))
                .flatMap(Names::of)
                .flatMap(name -> lineage.of(EntityType.TABLE, name, depths.get(0), depths.get(1)));
    }
}
