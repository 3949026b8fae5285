package io.garner.testkit.sqlserver;

import io.garner.testkit.sqlserver.LimitedLogin.Grants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a database as one login sees them. */
final class Visibility {

    private static final Set<String> TEXTS =
            Set.of("sql_modules", "default_constraints", "check_constraints", "computed_columns");

    /** Of what the catalog shows everybody. */
    private static final Set<String> PUBLIC = Set.of(
            "databases",
            "schemas",
            "all_objects",
            "all_columns",
            "partition_schemes",
            "partition_functions",
            "partition_range_values",
            "partitions");

    private final Content content;
    private final Optional<Grants> grants;
    private final Set<Object> visible = new HashSet<>();
    private final Set<Object> readable = new HashSet<>();
    private final Map<Object, String> schemaNames = new HashMap<>();

    /** With grants, or without for somebody who sees everything. */
    Visibility(Content content, Optional<Grants> grants) {
        this.content = content;
        this.grants = grants.filter(g -> !g.allDefinitions() || !g.denied().isEmpty());
        content.rows("schemas")
                .forEach(row -> schemaNames.put(value(row, "schema_id"), String.valueOf(row.get("name"))));
        this.grants.ifPresent(this::sort);
    }

    private void sort(Grants limited) {
        for (Map<String, @Nullable Object> row : content.rows("objects")) {
            String schema = schemaNames.getOrDefault(value(row, "schema_id"), "");
            boolean isOfOther = !Integer.valueOf(0).equals(row.get("parent_object_id"));
            Object id = value(row, isOfOther ? "parent_object_id" : "object_id");
            boolean seesText =
                    isOfOther ? readable.contains(id) : limited.seesDefinition(schema, String.valueOf(row.get("name")));
            if (isOfOther ? visible.contains(id) : seesText || limited.rowsOf().contains(schema)) {
                visible.add(value(row, "object_id"));
            }
            if (seesText) {
                readable.add(value(row, "object_id"));
            }
        }
    }

    List<Map<String, @Nullable Object>> rows(String view) {
        if (view.equals("database_permissions")) {
            return denials();
        }
        if (grants.isEmpty() || PUBLIC.contains(view)) {
            return content.rows(view);
        }
        List<Map<String, @Nullable Object>> seen = new ArrayList<>();
        for (Map<String, @Nullable Object> row : content.rows(view)) {
            if (sees(row)) {
                seen.add(TEXTS.contains(view) && !readable.contains(owner(row)) ? without(row) : row);
            }
        }
        return seen;
    }

    /** Everybody sees his own permissions; of others than those on objects nobody asks. */
    private List<Map<String, @Nullable Object>> denials() {
        List<Map<String, @Nullable Object>> denials = new ArrayList<>();
        for (Map<String, @Nullable Object> row : content.rows("objects")) {
            String name = schemaNames.getOrDefault(value(row, "schema_id"), "") + "." + row.get("name");
            if (grants.filter(g -> g.denied().contains(name)).isPresent()) {
                denials.add(Content.row(
                        "class",
                        1,
                        "major_id",
                        row.get("object_id"),
                        "minor_id",
                        0,
                        "permission_name",
                        "VIEW DEFINITION",
                        "state",
                        "D"));
            }
        }
        return denials;
    }

    private boolean sees(Map<String, @Nullable Object> row) {
        if (row.containsKey("class")) {
            return !Integer.valueOf(1).equals(row.get("class")) || visible.contains(value(row, "major_id"));
        } else if (Boolean.TRUE.equals(row.get("is_user_defined"))) {
            String schema = schemaNames.getOrDefault(value(row, "schema_id"), "");
            Grants limited = grants.orElseThrow();
            return limited.allDefinitions()
                    || limited.rowsOf().contains(schema)
                    || limited.definitionsOf().contains(schema);
        }
        Object owner = owner(row);
        return owner.equals("") || visible.contains(owner);
    }

    /** The object that the row is about, and whose rights decide. */
    private static Object owner(Map<String, @Nullable Object> row) {
        for (String column : List.of("parent_object_id", "object_id")) {
            Object id = row.get(column);
            if (id != null && !id.equals(0)) {
                return id;
            }
        }
        return "";
    }

    private static Map<String, @Nullable Object> without(Map<String, @Nullable Object> row) {
        Map<String, @Nullable Object> hidden = new LinkedHashMap<>(row);
        hidden.put("definition", null);
        return hidden;
    }

    private static Object value(Map<String, @Nullable Object> row, String column) {
        Object value = row.get(column);
        return value == null ? "" : value;
    }
}
