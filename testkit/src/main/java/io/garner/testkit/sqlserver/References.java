package io.garner.testkit.sqlserver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Adds what a view or routine uses to the catalogs of dependencies, with the numbers that a server would find for the names. */
record References(SqlServerDatabase database, int user) {

    /** How a thing is used. */
    enum Use {
        READ,
        WRITE,
        CALL
    }

    /**
     * Adds a row for the thing and one for each column.
     *
     * @param name as it is typed, with up to four parts and without brackets; a part may be empty and has no dot
     */
    void add(Use use, String name, List<String> columns) {
        List<String> parts = new ArrayList<>(Arrays.asList(name.split("\\.", -1)));
        while (parts.size() < 4) {
            parts.add(0, "");
        }
        boolean isHere = parts.get(0).isEmpty()
                && (parts.get(1).isEmpty() || parts.get(1).equals(database.name()));
        OptionalInt thing =
                isHere && !parts.get(2).isEmpty() ? object(parts.get(2), parts.get(3)) : OptionalInt.empty();
        boolean found = thing.isPresent() || !isHere || parts.get(2).isEmpty();
        entity(use, parts, thing, "", 0, found);
        for (String column : columns) {
            entity(use, parts, thing, column, thing.isPresent() ? column(thing.getAsInt(), column) : 0, found);
        }
        object(parts, thing);
    }

    private void entity(Use use, List<String> parts, OptionalInt thing, String column, int place, boolean found) {
        database.content()
                .add(
                        "dm_sql_referenced_entities",
                        // Whose rights decide who sees the row; no column of the function.
                        "object_id",
                        user,
                        "argument",
                        argument(),
                        "referencing_minor_id",
                        0,
                        "referenced_server_name",
                        orNull(parts.get(0)),
                        "referenced_database_name",
                        orNull(parts.get(1)),
                        "referenced_schema_name",
                        orNull(parts.get(2)),
                        "referenced_entity_name",
                        parts.get(3),
                        "referenced_minor_name",
                        orNull(column),
                        "referenced_id",
                        thing.isPresent() ? thing.getAsInt() : null,
                        "referenced_minor_id",
                        place,
                        "referenced_class",
                        1,
                        "is_caller_dependent",
                        parts.get(2).isEmpty(),
                        "is_selected",
                        use == Use.READ,
                        "is_updated",
                        use == Use.WRITE,
                        "is_all_columns_found",
                        found);
    }

    private void object(List<String> parts, OptionalInt thing) {
        database.content()
                .add(
                        "sql_expression_dependencies",
                        "object_id",
                        user,
                        "referencing_id",
                        user,
                        "referencing_minor_id",
                        0,
                        "referencing_class",
                        1,
                        "referenced_class",
                        1,
                        "referenced_server_name",
                        orNull(parts.get(0)),
                        "referenced_database_name",
                        orNull(parts.get(1)),
                        "referenced_schema_name",
                        orNull(parts.get(2)),
                        "referenced_entity_name",
                        parts.get(3),
                        "referenced_id",
                        thing.isPresent() ? thing.getAsInt() : null,
                        "referenced_minor_id",
                        0);
    }

    private String argument() {
        Map<String, @Nullable Object> row = database.content().rows("objects").stream()
                .filter(object -> Integer.valueOf(user).equals(object.get("object_id")))
                .findFirst()
                .orElseThrow();
        String schema = database.content().rows("schemas").stream()
                .filter(each -> Objects.equals(each.get("schema_id"), row.get("schema_id")))
                .map(each -> String.valueOf(each.get("name")))
                .findFirst()
                .orElseThrow();
        return TSqlFunctions.quotename(schema) + "." + TSqlFunctions.quotename(String.valueOf(row.get("name")));
    }

    private OptionalInt object(String schema, String name) {
        Integer schemaId = database.content().schema(schema);
        return database.content().rows("objects").stream()
                .filter(object -> schemaId.equals(object.get("schema_id")) && name.equals(object.get("name")))
                .mapToInt(object -> (Integer) Objects.requireNonNull(object.get("object_id")))
                .findFirst();
    }

    private int column(int thing, String name) {
        return database.content().rows("columns").stream()
                .filter(column ->
                        Integer.valueOf(thing).equals(column.get("object_id")) && name.equals(column.get("name")))
                .mapToInt(column -> (Integer) Objects.requireNonNull(column.get("column_id")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no column " + name + " to be used"));
    }

    private static @Nullable String orNull(String part) {
        return part.isEmpty() ? null : part;
    }
}
