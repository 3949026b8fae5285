package io.garner.dictionary;

import io.garner.dictionary.LineageGraph.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Short words for nodes and columns, which no name can break: {@code n3}, {@code n3c0}. */
final class Ids {

    private final Map<String, String> nodes = new HashMap<>();
    private final Map<List<String>, String> ports = new HashMap<>();

    Ids(LineageGraph graph) {
        for (Node node : graph.nodes()) {
            String id = "n" + nodes.size();
            nodes.put(node.name(), id);
            for (int row = 0; row < node.columns().size(); row++) {
                ports.put(List.of(node.name(), node.columns().get(row)), id + "c" + row);
            }
        }
    }

    String node(String name) {
        return known(nodes.get(name), name);
    }

    String port(String node, String column) {
        return known(ports.get(List.of(node, column)), column);
    }

    private static String known(@org.jspecify.annotations.Nullable String id, String name) {
        if (id == null) {
            throw new IllegalArgumentException("a link mentions " + name + ", which is not in the graph");
        }
        return id;
    }
}
