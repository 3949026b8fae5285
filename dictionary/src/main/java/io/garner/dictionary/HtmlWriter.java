package io.garner.dictionary;

/** Writes a picture as a page of one file: the SVG, and a script that moves it and follows columns. Stateless. */
final class HtmlWriter {

    private HtmlWriter() {}

    static String write(Picture picture) {
        // Each in one piece: what a name says must not be taken for a placeholder.
        String[] parts = Resources.text("lineage.html").split("\\$\\{(?:title|svg|script)}");
        return parts[0]
                + Xml.escaped(Heading.of(picture.graph()).title())
                + parts[1]
                + SvgWriter.write(picture)
                + parts[2]
                + Resources.text("lineage.js")
                + parts[3];
    }
}
