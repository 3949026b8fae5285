package io.garner.openmetadata;

import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import io.garner.openmetadata.EdgeShares.Share;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of an edge's description that says who tells the edge.
 *
 * @param columns what he tells; empty where the line has no list, or one that cannot be read
 * @param isDamaged whether there is a list that cannot be read
 */
record ShareLine(String source, Optional<List<ColumnsBody>> columns, boolean isDamaged) {

    private static final String LIST = " {";

    /** A name, for a source of pipelines the pipeline, and where others say something too, the mappings. */
    private static final Pattern LINE = Pattern.compile(EdgeShares.MARK + "[^\\s{]+( via [^{]*[^{\\s])?( \\{.*)?");

    /** What is in a line behind the name. */
    private record Listed(List<ColumnsBody> columns) {}

    static boolean isOne(String line) {
        return LINE.matcher(line).matches();
    }

    static ShareLine read(String line) {
        int list = line.indexOf(LIST);
        String source = line.substring(EdgeShares.MARK.length(), list < 0 ? line.length() : list);
        Optional<List<ColumnsBody>> columns = list < 0 ? Optional.empty() : listed(line.substring(list + 1));
        return new ShareLine(source, columns, list >= 0 && columns.isEmpty());
    }

    /** The line that lists what a share tells. */
    static String of(Share share) {
        return EdgeShares.MARK + share.source() + " " + Json.tree(new Listed(share.columns()));
    }

    /** People edit descriptions, and other tools cut them off. */
    private static Optional<List<ColumnsBody>> listed(String text) {
        try {
            return Json.object(text)
                    .map(json -> Json.value(json, Listed.class).columns())
                    .filter(columns -> columns.stream().noneMatch(Objects::isNull));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
