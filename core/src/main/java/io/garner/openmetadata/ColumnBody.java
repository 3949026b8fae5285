package io.garner.openmetadata;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A column of a table, sent and read alike.
 *
 * @param constraint {@code NULL} or {@code NOT_NULL}; keys are constraints of the table, never of the column, because a
 *     server refuses a key that is given in both places
 * @param tags only sent when the type changed: a server takes such a column for a new one and drops its tags
 * @param extension custom properties, from 1.13 on; sent like the tags
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
        Optional<List<TagLabel>> tags,
        Optional<Map<String, Object>> extension) {

    @JsonCreator
    public ColumnBody {}

    /** A column without custom properties. */
    public ColumnBody(
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
        this(
                name,
                displayName,
                dataType,
                arrayDataType,
                dataLength,
                precision,
                scale,
                dataTypeDisplay,
                description,
                constraint,
                ordinalPosition,
                children,
                tags,
                Optional.empty());
    }

    /** The column as people left it in the catalog: what they wrote, under the type and key that the source has now. */
    public ColumnBody keeping(
            Optional<String> keptDisplayName,
            Optional<String> keptDescription,
            Optional<List<ColumnBody>> keptChildren,
            Optional<List<TagLabel>> keptTags,
            Optional<Map<String, Object>> keptExtension) {
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
                keptTags,
                keptExtension);
    }

    /** The same column with these labels and members in place of its own. */
    public ColumnBody labelled(Optional<List<TagLabel>> labels, Optional<List<ColumnBody>> members) {
        return new ColumnBody(
                name,
                displayName,
                dataType,
                arrayDataType,
                dataLength,
                precision,
                scale,
                dataTypeDisplay,
                description,
                constraint,
                ordinalPosition,
                members,
                labels,
                extension);
    }
}
