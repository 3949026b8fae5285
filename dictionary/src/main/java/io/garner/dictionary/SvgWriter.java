package io.garner.dictionary;

import static io.garner.dictionary.Xml.escaped;
import static io.garner.dictionary.Xml.number;

import io.garner.dictionary.Picture.Box;

/** Writes a picture as SVG 1.1 that needs nothing beside itself: no script, no font, no other file. Stateless. */
final class SvgWriter {

    private static final double MARGIN = 24;
    private static final double HEAD = 64;
    private static final double GAP = 24;

    private SvgWriter() {}

    static String write(Picture picture) {
        LineageGraph graph = picture.graph();
        Palette palette = Palette.of(graph);
        SvgLegend legend = new SvgLegend(picture, palette);
        Heading heading = Heading.of(graph);
        double inner = Math.max(Math.max(picture.width(), heading.width()), legend.narrowest());
        double width = Math.ceil(inner + 2 * MARGIN);
        double height = Math.ceil(HEAD + picture.height() + GAP + legend.height(inner) + MARGIN);
        StringBuilder svg = new StringBuilder();
        open(width, height, heading, svg);
        svg.append("<g transform=\"translate(")
                .append(number(MARGIN))
                .append(' ')
                .append(number(HEAD))
                .append(")\">\n");
        draw(picture, palette, svg);
        svg.append("</g>\n");
        legend.draw(MARGIN, HEAD + picture.height() + GAP, inner, svg);
        return svg.append("</svg>\n").toString();
    }

    private static void open(double width, double height, Heading heading, StringBuilder svg) {
        String size = number(width) + " " + number(height);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" role=\"img\" width=\"");
        svg.append(number(width)).append("\" height=\"").append(number(height)).append("\" viewBox=\"0 0 ");
        svg.append(size).append("\">\n<title>").append(escaped(heading.title())).append("</title>\n<desc>");
        svg.append(escaped(heading.figures())).append("</desc>\n<style>\n");
        svg.append(Resources.text("lineage.css")).append("</style>\n<rect class=\"sheet\" width=\"");
        svg.append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\"/>\n<text class=\"title\" x=\"");
        svg.append(number(MARGIN)).append("\" y=\"30\">").append(escaped(heading.title()));
        svg.append("</text>\n<text class=\"place\" x=\"").append(number(MARGIN)).append("\" y=\"46\">");
        svg.append(escaped(heading.figures())).append("</text>\n");
    }

    /** Lines below boxes, and what is written on lines above both. */
    private static void draw(Picture picture, Palette palette, StringBuilder svg) {
        Ids ids = new Ids(picture.graph());
        SvgLines lines = SvgLines.of(picture.graph(), palette, ids);
        SvgBoxes boxes = new SvgBoxes(palette, ids);
        picture.lines().forEach(line -> lines.draw(line, svg));
        for (Box box : picture.boxes()) {
            boxes.draw(box, box.node().name().equals(picture.graph().root()), svg);
        }
        picture.lines().forEach(line -> lines.write(line, svg));
    }
}
