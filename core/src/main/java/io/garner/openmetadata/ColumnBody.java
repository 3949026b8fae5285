package io.garner.openmetadata;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A column of a table, sent and read alike.
 *
 * @param constraint {@code NULL} or {@code NOT_NULL}; keys are constraints of the table, never of the column, because a
 *     server refuses a key that is given in both places
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
        Optional<List<ColumnBody>> children) {}
