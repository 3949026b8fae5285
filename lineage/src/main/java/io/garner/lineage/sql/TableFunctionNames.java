package io.garner.lineage.sql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.XmlTableFunction;
import net.sf.jsqlparser.statement.select.TableFunction;

/** The database's own functions for FROM, and what their columns are called where the text names none. */
record TableFunctionNames(Queries queries) {

    static final Set<String> TAKE_APART = Set.of(
            "unnest",
            "generate_series",
            "generate_subscripts",
            "json_array_elements",
            "json_array_elements_text",
            "jsonb_array_elements",
            "jsonb_array_elements_text",
            "json_each",
            "json_each_text",
            "jsonb_each",
            "jsonb_each_text",
            "json_object_keys",
            "jsonb_object_keys",
            "json_to_record",
            "json_to_recordset",
            "jsonb_to_record",
            "jsonb_to_recordset",
            "json_populate_record",
            "json_populate_recordset",
            "jsonb_populate_record",
            "jsonb_populate_recordset",
            "jsonb_path_query",
            "regexp_split_to_table",
            "regexp_matches",
            "string_to_table",
            "openjson",
            "openxml",
            "string_split",
            "xpath_table");

    List<String> of(Function function, TableFunction item) {
        if (function instanceof XmlTableFunction xml) {
            return xml.getColumnDefinitions().stream()
                    .map(column -> queries.real(column.getColumnName()))
                    .toList();
        }
        String name = function.getMultipartName()
                .get(function.getMultipartName().size() - 1)
                .toLowerCase(Locale.ROOT);
        return switch (name) {
            case "openjson" -> List.of("key", "value", "type");
            case "string_split" -> List.of("value", "ordinal");
            case "json_each", "jsonb_each", "json_each_text", "jsonb_each_text" -> List.of("key", "value");
            case "json_array_elements",
                    "jsonb_array_elements",
                    "json_array_elements_text",
                    "jsonb_array_elements_text" -> List.of("value");
            case "unnest",
                    "generate_series",
                    "generate_subscripts",
                    "json_object_keys",
                    "jsonb_object_keys",
                    "regexp_split_to_table",
                    "string_to_table",
                    "jsonb_path_query",
                    "regexp_matches" ->
                List.of(
                        item.getAlias() == null
                                ? name
                                : queries.real(item.getAlias().getName()));
            default -> List.of();
        };
    }
}
