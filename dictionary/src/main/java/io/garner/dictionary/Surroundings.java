package io.garner.dictionary;

import io.garner.openmetadata.EntityLineage;
import io.garner.openmetadata.Reference;
import io.garner.openmetadata.StoredEdge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is known around a table so far, from one or several answers of a catalog. Not thread-safe. */
final class Surroundings {

    private final Reference root;
    private final Map<String, Reference> nodes = new LinkedHashMap<>();
    private final Map<List<String>, StoredEdge> edges = new LinkedHashMap<>();

    Surroundings(EntityLineage near) {
        root = near.entity();
        add(near);
    }

    void add(EntityLineage answer) {
        nodes.putIfAbsent(answer.entity().id(), answer.entity());
        answer.nodes().stream().flatMap(List::stream).forEach(node -> nodes.putIfAbsent(node.id(), node));
        answer.edges().forEach(edge -> edges.putIfAbsent(List.of(edge.fromEntity(), edge.toEntity()), edge));
    }

    int size() {
        return nodes.size();
    }

    /** The nodes that are this many steps away from the root, and no fewer. */
    List<Reference> at(int distance, Direction direction) {
        Map<String, Integer> distances = distances(direction, distance);
        return nodes.values().stream()
                .filter(node -> distances.getOrDefault(node.id(), -1) == distance)
                .sorted(Comparator.comparing(Surroundings::name))
                .toList();
    }

    /** @param isAll whether all was asked for that the depth allows */
    LineageGraph graph(int depth, int mostNodes, boolean isAll) {
        Map<String, Integer> up = distances(Direction.UPSTREAM, depth);
        Map<String, Integer> down = distances(Direction.DOWNSTREAM, depth);
        List<Reference> reached = nodes.values().stream()
                .filter(node -> up.containsKey(node.id()) || down.containsKey(node.id()))
                .sorted(Comparator.<Reference>comparingInt(node -> Math.min(
                                up.getOrDefault(node.id(), Integer.MAX_VALUE),
                                down.getOrDefault(node.id(), Integer.MAX_VALUE)))
                        .thenComparing(Surroundings::name))
                .toList();
        List<Reference> taken = reached.subList(0, Math.min(mostNodes, reached.size()));
        boolean isCut = !isAll || taken.size() < reached.size();
        return new GraphBuilder(taken, edges.values()).graph(name(root), depth, isCut);
    }

    private Map<String, Integer> distances(Direction direction, int most) {
        Map<String, List<String>> next = new HashMap<>();
        edges.values()
                .forEach(edge -> next.computeIfAbsent(direction.start(edge), id -> new ArrayList<>())
                        .add(direction.end(edge)));
        Map<String, Integer> distances = new HashMap<>(Map.of(root.id(), 0));
        Set<String> rim = Set.of(root.id());
        for (int distance = 1; distance <= most && !rim.isEmpty(); distance++) {
            Set<String> further = new HashSet<>();
            rim.stream()
                    .flatMap(id -> next.getOrDefault(id, List.of()).stream())
                    .filter(id -> nodes.containsKey(id) && !distances.containsKey(id))
                    .forEach(further::add);
            for (String id : further) {
                distances.put(id, distance);
            }
            rim = further;
        }
        return distances;
    }

    static String name(Reference node) {
        return Stream.concat(node.fullyQualifiedName().stream(), Stream.of(node.type() + " " + node.id()))
                .findFirst()
                .orElseThrow();
    }
}
