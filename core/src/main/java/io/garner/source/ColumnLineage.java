package io.garner.source;

import io.garner.model.TableName;
import java.util.List;
import java.util.Optional;

/**
 * Which columns feed the columns of a view.
 *
 * @param outputs that were read for certain; one that nothing feeds, as a constant, has no sources
 * @param unread columns of the view that are not told, each with the reason; edges to it stay without them
 */
public record ColumnLineage(List<Output> outputs, List<Unread> unread) {

    /** A column of the view; {@code function} is the expression that makes it, empty where the column is passed on as it is. */
    public record Output(String column, List<SourceColumn> sources, Optional<String> function) {
        public Output {
            sources = List.copyOf(sources);
        }
    }

    /** A column of a relation, both as the source spells them. */
    public record SourceColumn(TableName relation, String column) {}

    /** A column of the view of which nothing is told. */
    public record Unread(String column, String reason) {}

    public ColumnLineage {
        outputs = List.copyOf(outputs);
        unread = List.copyOf(unread);
    }

    /** Nothing is told of any column, for this reason. */
    public static ColumnLineage unread(List<String> columns, String reason) {
        return new ColumnLineage(
                List.of(),
                columns.stream().map(column -> new Unread(column, reason)).toList());
    }
}
