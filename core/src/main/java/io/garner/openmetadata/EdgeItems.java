package io.garner.openmetadata;

import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The single statements of an edge, each as a short hash: its column mappings, statement, pipeline and source. Columns
 * count by their own names, so that a renamed table does not make them others. Stateless.
 */
final class EdgeItems {

    /** Among a hundred statements, two are alike by accident once in a million edges. */
    private static final int BYTES = 4;

    private EdgeItems() {}

    static Set<String> of(EdgeDetails details) {
        Set<String> items = new LinkedHashSet<>();
        details.columnsLineage().orElse(List.of()).forEach(columns -> items.add(of(columns)));
        ofSql(details.sqlQuery()).ifPresent(items::add);
        ofPipeline(details.pipeline()).ifPresent(items::add);
        ofSource(details.source()).ifPresent(items::add);
        return items;
    }

    static String of(ColumnsBody columns) {
        List<String> from =
                columns.fromColumns().stream().map(EdgeItems::nameOf).sorted().toList();
        return hash("column", from + " " + nameOf(columns.toColumn()) + " " + columns.function());
    }

    static Optional<String> ofSql(Optional<String> sql) {
        return sql.map(text -> hash("sql", text));
    }

    static Optional<String> ofPipeline(Optional<Reference> pipeline) {
        return pipeline.map(reference -> hash("pipeline", reference.id()));
    }

    static Optional<String> ofSource(Optional<String> source) {
        return source.map(word -> hash("source", word));
    }

    private static String nameOf(String column) {
        try {
            return Fqn.parse(column).name();
        } catch (IllegalArgumentException e) {
            // What others have stored need not be a name.
            return column;
        }
    }

    private static String hash(String kind, String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("MD5").digest((kind + " " + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
