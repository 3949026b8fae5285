package io.garner.dictionary;

import io.garner.dictionary.LineageGraph.Node;
import io.garner.dictionary.Picture.Box;
import io.garner.dictionary.Picture.Line;
import io.garner.dictionary.Picture.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts the columns of each box by where they come from, else by where they go to: the barycentre rule, which keeps lines
 * from crossing. A catalog's lineage does not say in which order a table has its columns.
 */
final class ColumnOrder {

    /** The heights at which the lines of a column begin, and end, by node and column. */
    private final Map<List<String>, List<Double>> sources = new HashMap<>();

    private final Map<List<String>, List<Double>> targets = new HashMap<>();

    private ColumnOrder(Picture picture) {
        picture.lines().forEach(this::note);
    }

    static LineageGraph of(Picture picture) {
        ColumnOrder order = new ColumnOrder(picture);
        LineageGraph graph = picture.graph();
        List<Node> nodes = picture.boxes().stream().map(order::sorted).toList();
        return new LineageGraph(graph.root(), nodes, graph.links(), graph.depth(), graph.isCut());
    }

    private void note(Line line) {
        line.column().ifPresent(pair -> {
            Point start = line.points().get(0);
            Point end = line.points().get(line.points().size() - 1);
            sources.computeIfAbsent(List.of(line.link().to(), pair.to()), key -> new ArrayList<>())
                    .add(start.y());
            targets.computeIfAbsent(List.of(line.link().from(), pair.from()), key -> new ArrayList<>())
                    .add(end.y());
        });
    }

    private Node sorted(Box box) {
        Node node = box.node();
        List<String> columns = node.columns().stream()
                .sorted(Comparator.comparingDouble(column -> height(List.of(node.name(), column))))
                .toList();
        return new Node(node.name(), node.type(), columns);
    }

    private double height(List<String> column) {
        List<Double> heights = sources.getOrDefault(column, targets.getOrDefault(column, List.of()));
        return heights.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
