package io.garner.dictionary;

import static io.garner.dictionary.Xml.escaped;
import static io.garner.dictionary.Xml.number;

import java.util.ArrayList;
import java.util.List;

/** What colours and lines mean, in rows below the picture that are no wider than it has to be. */
final class SvgLegend {

    static final double ROW = 20;

    private static final double SIGN = 34;
    private static final double GAP = 18;
    private static final int MOST_IN_ENTRY = 40;

    private final List<Entry> entries = new ArrayList<>();

    /** @param sign what stands before the text, drawn in a space 26 wide and 12 high */
    private record Entry(String sign, String text) {
        double width() {
            return SIGN + Type.PLACE.width(text) + GAP;
        }
    }

    SvgLegend(Picture picture, Palette palette) {
        palette.services()
                .forEach(service -> entries.add(new Entry(
                        "<rect width=\"26\" height=\"12\" rx=\"3\" fill=\"" + palette.colour(service) + "\"/>",
                        Type.shortened(service, MOST_IN_ENTRY))));
        entries.add(new Entry("<rect class=\"asked\" width=\"26\" height=\"12\" rx=\"3\"/>", "asked for"));
        if (picture.lines().stream().anyMatch(line -> line.column().isPresent())) {
            entries.add(new Entry(sign(""), "column feeds column"));
        }
        if (picture.lines().stream().anyMatch(line -> line.column().isEmpty())) {
            entries.add(new Entry(sign(" tables"), "table feeds table"));
        }
        if (picture.lines().stream().anyMatch(line -> line.tag().isPresent())) {
            entries.add(new Entry(
                    "<g class=\"tag\"><rect width=\"26\" height=\"12\" rx=\"6\" stroke=\"#495867\"/></g>", "pipeline"));
        }
    }

    private static String sign(String more) {
        return "<g class=\"line" + more + "\" stroke=\"#495867\"><path class=\"way\" d=\"M0 6h26\"/>"
                + "<path class=\"arrow\" fill=\"#495867\" d=\"M26 6l-7 -3.5v7z\"/></g>";
    }

    /** As wide as its widest entry. */
    double narrowest() {
        return entries.stream().mapToDouble(Entry::width).max().orElse(0);
    }

    double height(double width) {
        return rows(width).size() * ROW;
    }

    void draw(double x, double y, double width, StringBuilder svg) {
        svg.append("<g class=\"legend\">\n");
        double top = y;
        for (List<Entry> row : rows(width)) {
            double left = x;
            for (Entry entry : row) {
                svg.append("<g transform=\"translate(")
                        .append(number(left))
                        .append(' ')
                        .append(number(top));
                svg.append(")\">")
                        .append(entry.sign())
                        .append("<text class=\"place\" x=\"")
                        .append(number(SIGN));
                svg.append("\" y=\"10\">").append(escaped(entry.text())).append("</text></g>\n");
                left += entry.width();
            }
            top += ROW;
        }
        svg.append("</g>\n");
    }

    private List<List<Entry>> rows(double width) {
        List<List<Entry>> rows = new ArrayList<>();
        double used = width;
        for (Entry entry : entries) {
            if (rows.isEmpty() || used + entry.width() > width) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(entry);
            used += entry.width();
        }
        return rows;
    }
}
