package io.garner.testkit.sqlserver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of the catalog views of one database, as somebody sees them who may see everything. Not thread-safe. */
final class Content {

    private static final int FIRST_OBJECT = 901_578_250;

    /** SQL Server's numbers grow by sixteen, too. */
    private static final int STEP = 16;

    private final Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();
    private final Map<String, Integer> schemas = new HashMap<>();
    private int nextObject = FIRST_OBJECT;

    /** Adds a row: names and values in turn; bits that are not named are 0, other columns NULL. */
    void add(String view, @Nullable Object... namesAndValues) {
        rows.computeIfAbsent(view, v -> new ArrayList<>()).add(row(namesAndValues));
    }

    /** Adds a row of something that has a type: the type's columns are the same in every view. */
    void addTyped(String view, SystemTypes.Use type, @Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> row = row(namesAndValues);
        row.put("system_type_id", type.systemId());
        row.put("user_type_id", type.typeId());
        row.put("max_length", type.maxLength());
        row.put("precision", type.precision());
        row.put("scale", type.scale());
        rows.computeIfAbsent(view, v -> new ArrayList<>()).add(row);
    }

    static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            row.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return row;
    }

    List<Map<String, @Nullable Object>> rows(String view) {
        return rows.getOrDefault(view, List.of());
    }

    void clear(String view) {
        rows.remove(view);
    }

    /** Adds to the row of an object in one view. */
    void change(String view, int objectId, String column, @Nullable Object value) {
        rows(view).stream()
                .filter(row -> Integer.valueOf(objectId).equals(row.get("object_id")))
                .forEach(row -> row.put(column, value));
    }

    int schema(String name) {
        Integer known = schemas.get(name);
        if (known != null) {
            return known;
        }
        int id = switch (name) {
            case "dbo" -> 1;
            case "guest" -> 2;
            case "INFORMATION_SCHEMA" -> 3;
            case "sys" -> 4;
            case "db_owner" -> 16_384;
            default -> 5 + schemas.size();
        };
        schemas.put(name, id);
        add("schemas", "schema_id", id, "name", name, "principal_id", 1);
        return id;
    }

    /** Adds a row of sys.objects. */
    int object(String schema, String name, String type, int parent, boolean isShipped) {
        int id = nextObject;
        nextObject += STEP;
        add(
                "objects",
                "object_id",
                id,
                "schema_id",
                schema(schema),
                "parent_object_id",
                parent,
                "name",
                name,
                "type",
                (type + " ").substring(0, 2),
                "is_ms_shipped",
                isShipped);
        return id;
    }
}
