package io.garner.dictionary;

import io.garner.dictionary.LineageGraph.ColumnLink;
import io.garner.dictionary.LineageGraph.Link;
import io.garner.dictionary.LineageGraph.Node;
import io.garner.dictionary.Picture.Box;
import io.garner.dictionary.Picture.Line;
import io.garner.dictionary.Picture.Point;
import io.garner.dictionary.Picture.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Finds a place for each box and a way for each line: layers from left to right, with a port on both sides of each column,
 * by the layered algorithm of the Eclipse Layout Kernel, which finds the same places in each run. Of one use.
 */
final class Layout {

    private static final double TAG_HEIGHT = 14;
    private static final double TAG_MARGIN = 5;

    private final LineageGraph graph;
    private final ElkNode sheet = LayoutSettings.sheet();
    private final Map<String, Ports> ports = new HashMap<>();
    private final List<Drawn> drawn = new ArrayList<>();

    /** A line that waits for its way. */
    private record Drawn(Link link, Optional<ColumnLink> column, ElkEdge edge) {}

    private Layout(LineageGraph graph) {
        this.graph = graph;
    }

    /** Twice, because only the first picture tells in which order columns are best. */
    static Picture of(LineageGraph graph) {
        if (graph.isTooDense()) {
            return of(graph.tablesOnly());
        }
        Picture draft = new Layout(graph).picture();
        return graph.columnCount() == 0 ? draft : new Layout(ColumnOrder.of(draft)).picture();
    }

    private Picture picture() {
        graph.nodes().forEach(node -> ports.put(node.name(), new Ports(sheet, node)));
        graph.links().forEach(this::draw);
        // Makes the types of properties known, without which the first one that is read fails.
        LayoutMetaDataService.getInstance();
        new LayeredLayoutProvider().layout(sheet, new BasicProgressMonitor());
        return new Picture(
                graph,
                sheet.getWidth(),
                sheet.getHeight(),
                graph.nodes().stream().map(this::box).toList(),
                drawn.stream().map(Layout::line).toList());
    }

    private void draw(Link link) {
        Ports from = ports(link.from());
        Ports to = ports(link.to());
        if (link.columns().isEmpty()) {
            drawn.add(new Drawn(
                    link, Optional.empty(), ElkGraphUtil.createSimpleEdge(from.outOfHeader(), to.intoHeader())));
        }
        link.columns()
                .forEach(pair -> drawn.add(new Drawn(
                        link,
                        Optional.of(pair),
                        ElkGraphUtil.createSimpleEdge(from.outOf(pair.from()), to.into(pair.to())))));
        // Once for all lines between two tables; the first of them is the uppermost.
        ElkEdge first =
                drawn.get(drawn.size() - Math.max(1, link.columns().size())).edge();
        Labels.tag(link).ifPresent(text -> write(text, first));
    }

    private Ports ports(String name) {
        return Optional.ofNullable(ports.get(name))
                .orElseThrow(() -> new IllegalArgumentException("a link leads to " + name + ", which is no node"));
    }

    private static void write(String text, ElkEdge edge) {
        ElkLabel label = ElkGraphUtil.createLabel(text, edge);
        label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
        label.setDimensions(Type.TAG.width(text) + 2 * TAG_MARGIN, TAG_HEIGHT);
    }

    private Box box(Node node) {
        ElkNode placed = ports(node.name()).node();
        return new Box(node, placed.getX(), placed.getY(), placed.getWidth(), placed.getHeight());
    }

    private static Line line(Drawn drawn) {
        ElkEdgeSection way = drawn.edge().getSections().get(0);
        List<Point> points = Stream.of(
                        Stream.of(new Point(way.getStartX(), way.getStartY())),
                        way.getBendPoints().stream().map(bend -> new Point(bend.getX(), bend.getY())),
                        Stream.of(new Point(way.getEndX(), way.getEndY())))
                .flatMap(part -> part)
                .toList();
        Optional<Tag> tag = drawn.edge().getLabels().stream()
                .findFirst()
                .map(label ->
                        new Tag(label.getText(), label.getX(), label.getY(), label.getWidth(), label.getHeight()));
        return new Line(drawn.link(), drawn.column(), points, tag);
    }
}
