package io.garner.mssql;

import io.garner.jdbc.Row;

/** A row of {@code synonyms.sql}. */
record SynonymRow(long schemaId, String name, String target) {

    static SynonymRow from(Row row) {
        return new SynonymRow(row.number("schema_id"), row.text("name"), row.text("base_object_name"));
    }
}
