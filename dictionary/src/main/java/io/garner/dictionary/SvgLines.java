package io.garner.dictionary;

import static io.garner.dictionary.Xml.escaped;
import static io.garner.dictionary.Xml.number;

import io.garner.dictionary.LineageGraph.Link;
import io.garner.dictionary.LineageGraph.Node;
import io.garner.dictionary.Picture.Line;
import io.garner.dictionary.Picture.Point;
import io.garner.dictionary.Picture.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws lines in the colour of the service that they come from, and what is written on them. */
record SvgLines(Palette palette, Ids ids, Map<String, String> services) {

    /** How round corners are. */
    private static final double RADIUS = 6;

    static SvgLines of(LineageGraph graph, Palette palette, Ids ids) {
        return new SvgLines(palette, ids, graph.nodes().stream().collect(Collectors.toMap(Node::name, Node::service)));
    }

    void draw(Line line, StringBuilder svg) {
        Link link = line.link();
        String from =
                line.column().map(pair -> ids.port(link.from(), pair.from())).orElseGet(() -> ids.node(link.from()));
        String to = line.column().map(pair -> ids.port(link.to(), pair.to())).orElseGet(() -> ids.node(link.to()));
        svg.append("<g class=\"line").append(line.column().isPresent() ? "" : " tables");
        svg.append("\" data-from=\"")
                .append(from)
                .append("\" data-to=\"")
                .append(to)
                .append("\" stroke=\"");
        svg.append(colour(link)).append("\"><title>").append(escaped(Labels.sentence(link, line.column())));
        svg.append("</title><path class=\"reach\" d=\"")
                .append(way(line.points()))
                .append("\"/><path class=\"way\" d=\"");
        svg.append(way(line.points()))
                .append("\"/>")
                .append(arrow(line.points(), colour(link)))
                .append("</g>\n");
    }

    void write(Line line, StringBuilder svg) {
        line.tag().ifPresent(tag -> tag(tag, line.link(), svg));
    }

    private void tag(Tag tag, Link link, StringBuilder svg) {
        svg.append("<g class=\"tag\" data-ends=\"")
                .append(ids.node(link.from()))
                .append(' ')
                .append(ids.node(link.to()));
        svg.append("\"><title>").append(escaped(link.pipeline().orElse(""))).append("</title><rect x=\"");
        svg.append(number(tag.x())).append("\" y=\"").append(number(tag.y())).append("\" width=\"");
        svg.append(number(tag.width())).append("\" height=\"").append(number(tag.height()));
        svg.append("\" rx=\"7\" stroke=\"").append(colour(link)).append("\"/><text x=\"");
        svg.append(number(tag.x() + tag.width() / 2)).append("\" y=\"").append(number(tag.y() + 10));
        svg.append("\">").append(escaped(tag.text())).append("</text></g>\n");
    }

    private String colour(Link link) {
        return palette.colour(services.getOrDefault(link.from(), ""));
    }

    /** Through all points, round at the bends. */
    private static String way(List<Point> points) {
        StringBuilder way = new StringBuilder("M").append(at(points.get(0)));
        for (int i = 1; i < points.size() - 1; i++) {
            Point bend = points.get(i);
            Point before = towards(bend, points.get(i - 1));
            Point after = towards(bend, points.get(i + 1));
            way.append('L')
                    .append(at(before))
                    .append('Q')
                    .append(at(bend))
                    .append(' ')
                    .append(at(after));
        }
        return way.append('L').append(at(points.get(points.size() - 1))).toString();
    }

    /** The point that is a radius from the bend, or half the way where that is nearer. */
    private static Point towards(Point bend, Point other) {
        double length = Math.hypot(other.x() - bend.x(), other.y() - bend.y());
        double share = length == 0 ? 0 : Math.min(RADIUS, length / 2) / length;
        return new Point(bend.x() + (other.x() - bend.x()) * share, bend.y() + (other.y() - bend.y()) * share);
    }

    private static String arrow(List<Point> points, String colour) {
        Point tip = points.get(points.size() - 1);
        return "<path class=\"arrow\" fill=\"" + colour + "\" d=\"M" + at(tip) + "l-7 -3.5v7z\"/>";
    }

    private static String at(Point point) {
        return number(point.x()) + " " + number(point.y());
    }
}
