package io.garner.dictionary;

import io.garner.dictionary.LineageGraph.Node;
import io.garner.dictionary.Picture.Box;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;

/** A node with the ports that lines have asked for: into a column at its left, out of it at its right. */
final class Ports {

    private static final String HEADER = "";

    private final ElkNode box;
    private final Map<String, Double> heights = new HashMap<>();
    private final Map<String, ElkPort> into = new HashMap<>();
    private final Map<String, ElkPort> outOf = new HashMap<>();

    Ports(ElkNode sheet, Node node) {
        int rows = node.columns().size();
        box = LayoutSettings.node(sheet, Labels.width(node), Box.top(rows));
        heights.put(HEADER, Box.HEADER / 2);
        for (int row = 0; row < rows; row++) {
            heights.put(node.columns().get(row), Box.port(row));
        }
    }

    ElkNode node() {
        return box;
    }

    ElkPort intoHeader() {
        return into(HEADER);
    }

    ElkPort outOfHeader() {
        return outOf(HEADER);
    }

    ElkPort into(String column) {
        return into.computeIfAbsent(column, name -> LayoutSettings.port(box, PortSide.WEST, height(name)));
    }

    ElkPort outOf(String column) {
        return outOf.computeIfAbsent(column, name -> LayoutSettings.port(box, PortSide.EAST, height(name)));
    }

    private double height(String column) {
        return heights.getOrDefault(column, Box.HEADER / 2);
    }
}
