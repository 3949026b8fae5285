package io.garner.openmetadata;

import io.garner.model.Edge;
import java.util.List;
import java.util.Optional;

/**
 * What is said of an edge, sent and read alike. A PUT replaces all of it.
 *
 * @param pipeline the process on the edge, by id
 * @param source how the edge was found out, in the catalog's words: {@code ViewLineage}
 */
public record EdgeDetails(
        Optional<String> sqlQuery,
        Optional<List<ColumnsBody>> columnsLineage,
        Optional<Reference> pipeline,
        Optional<String> description,
        Optional<String> source) {

    /** An edge of which nothing is said. */
    static final EdgeDetails NOTHING =
            new EdgeDetails(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Columns that feed a column, all by their fully qualified names. */
    public record ColumnsBody(List<String> fromColumns, String toColumn, Optional<String> function) {
        public ColumnsBody {
            // Servers take mappings without either, from whoever sends them.
            fromColumns = fromColumns == null ? List.of() : List.copyOf(fromColumns);
            toColumn = toColumn == null ? "" : toColumn;
        }
    }

    /** How the edge was found out; in words that are not known here, somebody said so. */
    public Edge.Source how() {
        return EdgeBodies.sourceOf(source.orElse(""));
    }

    /** The same, of another process or none. */
    public EdgeDetails through(Optional<Reference> process) {
        return new EdgeDetails(sqlQuery, columnsLineage, process, description, source);
    }

    /** The same with this text for people, or none. */
    public EdgeDetails describedAs(Optional<String> text) {
        return new EdgeDetails(sqlQuery, columnsLineage, pipeline, text, source);
    }
}
