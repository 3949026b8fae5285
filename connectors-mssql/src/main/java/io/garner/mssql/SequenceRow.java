package io.garner.mssql;

import io.garner.jdbc.Row;

/** A row of {@code sequences.sql}. */
record SequenceRow(
        long id,
        long schemaId,
        String name,
        TypeUse type,
        String start,
        String increment,
        String minimum,
        String maximum,
        boolean cycles) {

    static SequenceRow from(Row row) {
        return new SequenceRow(
                row.number("sequence_id"),
                row.number("schema_id"),
                row.text("name"),
                new TypeUse(
                        row.number("type_id"),
                        row.number("base_type_id"),
                        0,
                        row.optionalInteger("precision").orElse(0),
                        row.optionalInteger("scale").orElse(0),
                        0),
                row.optionalText("start_value").orElse(""),
                row.optionalText("increment_value").orElse(""),
                row.optionalText("minimum_value").orElse(""),
                row.optionalText("maximum_value").orElse(""),
                row.flag("is_cycling"));
    }
}
