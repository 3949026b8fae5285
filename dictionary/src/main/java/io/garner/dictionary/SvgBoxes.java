package io.garner.dictionary;

import static io.garner.dictionary.Xml.escaped;
import static io.garner.dictionary.Xml.number;

import io.garner.dictionary.LineageGraph.Node;
import io.garner.dictionary.Picture.Box;

/** Draws boxes: a header in the colour of the service, and below it the columns. */
record SvgBoxes(Palette palette, Ids ids) {

    void draw(Box box, boolean isRoot, StringBuilder svg) {
        Node node = box.node();
        svg.append("<g class=\"box").append(isRoot ? " root" : "").append("\" data-node=\"");
        svg.append(ids.node(node.name())).append("\" transform=\"translate(");
        svg.append(number(box.x())).append(' ').append(number(box.y())).append(")\">\n");
        header(box, svg);
        for (int row = 0; row < node.columns().size(); row++) {
            row(box, row, svg);
        }
        svg.append("<rect class=\"frame\" width=\"").append(number(box.width())).append("\" height=\"");
        svg.append(number(box.height())).append("\" rx=\"4\" stroke=\"");
        svg.append(palette.colour(node.service())).append("\"/>\n</g>\n");
    }

    private void header(Box box, StringBuilder svg) {
        Node node = box.node();
        String width = number(box.width());
        svg.append("<g class=\"header\"><title>").append(escaped(node.name())).append("</title>");
        svg.append("<rect class=\"paper\" width=\"").append(width).append("\" height=\"");
        svg.append(number(box.height())).append("\" rx=\"4\"/>");
        svg.append("<rect class=\"tint\" width=\"").append(width).append("\" height=\"");
        svg.append(number(Box.HEADER)).append("\" rx=\"4\" fill=\"");
        svg.append(palette.colour(node.service())).append("\"/>");
        text("name", 19, Labels.title(node), svg);
        text("place", 35, Labels.place(node), svg);
        svg.append("</g>\n");
    }

    private void row(Box box, int row, StringBuilder svg) {
        String column = box.node().columns().get(row);
        svg.append("<g class=\"row\" data-port=\"").append(ids.port(box.node().name(), column));
        svg.append("\"><title>").append(escaped(Names.readable(column))).append("</title>");
        svg.append("<rect class=\"cell\" y=\"").append(number(Box.top(row))).append("\" width=\"");
        svg.append(number(box.width()))
                .append("\" height=\"")
                .append(number(Box.ROW))
                .append("\"/>");
        text("column", Box.top(row) + 14, Labels.column(column), svg);
        svg.append("</g>\n");
    }

    private static void text(String style, double y, String text, StringBuilder svg) {
        svg.append("<text class=\"")
                .append(style)
                .append("\" x=\"")
                .append(number(Box.MARGIN))
                .append("\" y=\"");
        svg.append(number(y)).append("\">").append(escaped(text)).append("</text>");
    }
}
