package io.garner.dictionary;

/**
 * What stands above a picture.
 *
 * @param figures how much is in it, and whether that is all
 */
record Heading(String title, String figures) {

    private static final int MOST_IN_TITLE = 90;

    static Heading of(LineageGraph graph) {
        String title = "Lineage of " + Type.shortened(graph.root(), MOST_IN_TITLE);
        int columns = graph.columnCount();
        int pairs = graph.mappingCount();
        String figures = counted(graph.nodes().size(), "node")
                + (columns == 0 ? "" : ", " + counted(columns, "column"))
                + ", " + counted(graph.links().size(), "edge")
                + (pairs == 0 ? "" : " with " + counted(pairs, "column mapping"))
                + ", up to " + counted(graph.depth(), "step") + " in each direction"
                + (graph.isCut() ? "; cut: there is more" : "");
        return new Heading(title, figures);
    }

    double width() {
        return Math.max(Type.HEADING.width(title), Type.PLACE.width(figures));
    }

    static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
