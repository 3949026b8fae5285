package io.garner.dictionary;

import io.garner.dictionary.LineageGraph.ColumnLink;
import io.garner.dictionary.LineageGraph.Link;
import io.garner.dictionary.LineageGraph.Node;
import java.util.List;
import java.util.Optional;

/** A graph with a place for everything; lengths are pixels, from the upper left corner. */
record Picture(LineageGraph graph, double width, double height, List<Box> boxes, List<Line> lines) {

    Picture {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /** A node: a header with its name and what holds it, and a row for each column. */
    record Box(Node node, double x, double y, double width, double height) {

        static final double HEADER = 44;
        static final double ROW = 20;

        /** Room beside a text. */
        static final double MARGIN = 12;

        /** The upper edge of a column's row, below that of the box. */
        static double top(int row) {
            return HEADER + row * ROW;
        }

        /** Where lines meet the row of a column, below the upper edge of the box. */
        static double port(int row) {
            return top(row) + ROW / 2;
        }
    }

    /**
     * A way from one box to another.
     *
     * @param column the columns at its ends; empty where it leads from header to header
     * @param tag what is written on it
     */
    record Line(Link link, Optional<ColumnLink> column, List<Point> points, Optional<Tag> tag) {
        Line {
            points = List.copyOf(points);
        }
    }

    record Point(double x, double y) {}

    /** A text in a box of its own. */
    record Tag(String text, double x, double y, double width, double height) {}
}
