package io.garner.dictionary;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a {@link LineageGraph} is drawn. */
public enum LineagePicture {

    /** A picture for any browser, wiki or document. */
    SVG(".svg") {
        @Override
        public String draw(LineageGraph graph) {
            return SvgWriter.write(Layout.of(graph));
        }
    },

    /** A page of one file whose picture can be moved and enlarged, and that follows the column one points at. */
    HTML(".html") {
        @Override
        public String draw(LineageGraph graph) {
            return HtmlWriter.write(Layout.of(graph));
        }
    },

    /** A Mermaid flowchart as text, for what draws those. */
    MERMAID(".mmd") {
        @Override
        public String draw(LineageGraph graph) {
            return MermaidWriter.write(graph);
        }
    };

    private final String ending;

    LineagePicture(String ending) {
        this.ending = ending;
    }

    /** The whole file; the same graph gives the same text. */
    public abstract String draw(LineageGraph graph);

    /** What a file's name ends with: {@code .svg}. */
    public String ending() {
        return ending;
    }

    /** The picture that a file's name asks for; empty when its ending is none of {@link #endings()}. */
    public static Optional<LineagePicture> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(picture -> name.endsWith(picture.ending))
                .findFirst();
    }

    public static List<String> endings() {
        return Arrays.stream(values()).map(LineagePicture::ending).toList();
    }
}
