package io.garner.dictionary;

import io.garner.dictionary.LineageGraph.ColumnLink;
import io.garner.dictionary.LineageGraph.Link;
import io.garner.dictionary.LineageGraph.Node;
import java.util.Optional;

/** The texts of a picture, as short as its boxes want them; where one is shortened, a tooltip has the whole. Stateless. */
final class Labels {

    private static final int MOST_IN_TITLE = 36;
    private static final int MOST_IN_PLACE = 46;
    private static final int MOST_IN_COLUMN = 38;
    private static final int MOST_IN_TAG = 30;

    private static final double NARROWEST = 120;

    private Labels() {}

    static String title(Node node) {
        return Type.shortened(node.title(), MOST_IN_TITLE);
    }

    /** What holds the node, and what it is when it is no table. */
    static String place(Node node) {
        String place = Type.shortened(node.place(), MOST_IN_PLACE);
        return node.type().equals("table") ? place : (node.type() + " " + place).strip();
    }

    static String column(String name) {
        return Type.shortened(Names.readable(name), MOST_IN_COLUMN);
    }

    /** The pipeline on a link. */
    static Optional<String> tag(Link link) {
        return link.pipeline().map(name -> Type.shortened(name, MOST_IN_TAG));
    }

    /** A sentence about a link, for a tooltip. */
    static String sentence(Link link, Optional<ColumnLink> column) {
        String ends = column.map(pair -> link.from() + "." + pair.from() + " → " + link.to() + "." + pair.to())
                .orElse(link.from() + " → " + link.to());
        String function =
                column.flatMap(ColumnLink::function).map(text -> "\n" + text).orElse("");
        String pipeline = link.pipeline().map(name -> "\npipeline " + name).orElse("");
        return ends
                + function
                + pipeline
                + link.source().map(word -> "\n" + word).orElse("");
    }

    /** How wide a node's box has to be for its texts. */
    static double width(Node node) {
        double widest = Math.max(Type.TITLE.width(title(node)), Type.PLACE.width(place(node)));
        for (String column : node.columns()) {
            widest = Math.max(widest, Type.COLUMN.width(column(column)));
        }
        return Math.max(NARROWEST, Math.ceil(widest + 2 * Picture.Box.MARGIN));
    }
}
