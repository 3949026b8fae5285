package io.garner.testkit.sqlserver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a catalog view as Babelfish has them, by what was observed of version 4.3. */
final class BabelfishRows {

    /** Types have the numbers of PostgreSQL, of which it matters only that they are others. */
    private static final int OTHER_NUMBERS = 17_000;

    private BabelfishRows() {}

    static List<Map<String, @Nullable Object>> of(String view, Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(row);
        for (String column : List.of("system_type_id", "user_type_id")) {
            if (changed.get(column) instanceof Integer number) {
                changed.put(column, number + OTHER_NUMBERS);
            }
        }
        switch (view) {
            case "identity_columns" -> {
                changed.put("seed_value", null);
                changed.put("increment_value", null);
            }
            case "indexes" -> index(changed);
            case "index_columns" -> changed.computeIfPresent("index_id", (c, id) -> asOther(id));
            case "key_constraints" -> changed.put("unique_index_id", OTHER_NUMBERS);
            case "objects" -> {
                if (List.of("IF", "TF").contains(String.valueOf(changed.get("type")))) {
                    changed.put("type", "FN");
                }
                if (String.valueOf(changed.get("type")).equals("UQ")) {
                    return List.of();
                }
            }
            case "types" -> {
                if (String.valueOf(changed.get("name")).equals("timestamp")) {
                    return List.of(changed, changed);
                }
            }
            default -> {
                // As in SQL Server.
            }
        }
        return List.of(changed);
    }

    /** Nothing is ever clustered, and no filter is told. */
    private static void index(Map<String, @Nullable Object> row) {
        row.computeIfPresent("index_id", (c, id) -> asOther(id));
        row.put("has_filter", false);
        row.put("filter_definition", null);
        if (Integer.valueOf(1).equals(row.get("type"))) {
            row.put("type", 2);
            row.put("type_desc", "NONCLUSTERED");
        }
    }

    private static Object asOther(@Nullable Object indexId) {
        return Integer.valueOf(0).equals(indexId) ? 0 : ((Integer) (indexId == null ? 0 : indexId)) + 1;
    }
}
