package io.garner.openmetadata;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A column of a table, sent and read alike.
 *
 * @param constraint {@code NULL} or {@code NOT_NULL}; keys are constraints of the table, never of the column, because a
 *     server refuses a key that is given in both places
 * @param tags only sent when the type changed: a server takes such a column for a new one and drops its tags
 */
public record ColumnBody(
        String name,
        Optional<String> displayName,
        String dataType,
        Optional<String> arrayDataType,
        OptionalInt dataLength,
        OptionalInt precision,
        OptionalInt scale,
        Optional<String> dataTypeDisplay,
        Optional<String> description,
        Optional<String> constraint,
        OptionalInt ordinalPosition,
        Optional<List<ColumnBody>> children,
        Optional<List<TagLabel>> tags) {

    /** The column as people left it in the catalog: what they wrote, under the type and key that the source has now. */
    public ColumnBody keeping(
            Optional<String> keptDisplayName,
            Optional<String> keptDescription,
            Optional<List<ColumnBody>> keptChildren,
            Optional<List<TagLabel>> keptTags) {
        return new ColumnBody(
                name,
                keptDisplayName,
                dataType,
                arrayDataType,
                dataLength,
                precision,
                scale,
                dataTypeDisplay,
                keptDescription,
                constraint,
                ordinalPosition,
                keptChildren,
                keptTags);
    }
}
