package io.garner.mssql;

import io.garner.jdbc.Row;
import java.util.Optional;

/**
 * A row of {@code dependencies.sql} or {@code object_dependencies.sql}.
 *
 * @param server a linked server, where one is named
 * @param database another database, where one is named
 * @param schema empty where none was written and nothing of the name was found
 * @param type as in sys.objects; empty for what is elsewhere or not there
 * @param synonymTarget what the thing stands for, when it is a synonym
 * @param column empty in the row of the thing itself
 * @param isSelected false as well where the server does not tell
 * @param allColumns whether the columns of the thing that are told are all that are used
 */
record DependencyRow(
        long dependent,
        Optional<String> server,
        Optional<String> database,
        Optional<String> schema,
        String entity,
        Optional<String> type,
        Optional<String> synonymTarget,
        Optional<String> column,
        boolean isSelected,
        boolean isUpdated,
        boolean allColumns) {

    static DependencyRow from(Row row) {
        return new DependencyRow(
                row.number("dependent_id"),
                row.optionalText("server_name").filter(name -> !name.isEmpty()),
                row.optionalText("database_name").filter(name -> !name.isEmpty()),
                row.optionalText("schema_name").filter(name -> !name.isEmpty()),
                row.text("entity_name"),
                row.optionalText("entity_type"),
                row.optionalText("base_object_name"),
                row.optionalText("column_name"),
                row.flag("is_selected"),
                row.flag("is_updated"),
                row.flag("is_all_columns_found"));
    }
}
