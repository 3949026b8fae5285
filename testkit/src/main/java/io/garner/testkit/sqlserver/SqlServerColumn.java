package io.garner.testkit.sqlserver;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column of the stand-in. Not thread-safe. */
public final class SqlServerColumn {

    private static final int OBJECT_OR_COLUMN = 1;

    private final SqlServerDatabase database;
    private final int table;
    private final int place;
    private final String name;
    private final Map<String, @Nullable Object> row;

    SqlServerColumn(SqlServerDatabase database, int table, int place, String name, String type) {
        this.database = database;
        this.table = table;
        this.place = place;
        this.name = name;
        SystemTypes.Use use = database.type(type);
        Content content = database.content();
        content.addTyped(
                "columns",
                use,
                "object_id",
                table,
                "column_id",
                place,
                "name",
                name,
                "collation_name",
                use.isText() ? database.collation() : null,
                "is_nullable",
                true,
                "xml_collection_id",
                0,
                "default_object_id",
                0,
                "generated_always_type_desc",
                "NOT_APPLICABLE");
        this.row = content.rows("columns").get(content.rows("columns").size() - 1);
    }

    public SqlServerColumn notNull() {
        return set("is_nullable", false);
    }

    public SqlServerColumn describe(String text) {
        database.description(OBJECT_OR_COLUMN, table, place, text);
        return this;
    }

    public SqlServerColumn identity(long seed, long increment) {
        database.content()
                .add(
                        "identity_columns",
                        "object_id",
                        table,
                        "column_id",
                        place,
                        "name",
                        name,
                        "seed_value",
                        String.valueOf(seed),
                        "increment_value",
                        String.valueOf(increment));
        return set("is_identity", true).notNull();
    }

    /** A default with the text as SQL Server keeps it, in parentheses. */
    public SqlServerColumn defaultTo(String constraint, String definition) {
        Content content = database.content();
        int id = content.object("dbo", constraint, "D", table, false);
        content.add(
                "default_constraints",
                "object_id",
                id,
                "parent_object_id",
                table,
                "parent_column_id",
                place,
                "name",
                constraint,
                "definition",
                definition);
        return set("default_object_id", id);
    }

    /** A default that is an object of its own, bound with sp_bindefault; the text as {@code CREATE DEFAULT}. */
    public SqlServerColumn boundDefault(String object, String definition) {
        Content content = database.content();
        int id = content.object("dbo", object, "D", 0, false);
        content.add("sql_modules", "object_id", id, "definition", definition);
        return set("default_object_id", id);
    }

    public SqlServerColumn computed(String definition, boolean persisted) {
        database.content()
                .add(
                        "computed_columns",
                        "object_id",
                        table,
                        "column_id",
                        place,
                        "name",
                        name,
                        "definition",
                        definition,
                        "is_persisted",
                        persisted);
        return set("is_computed", true);
    }

    public SqlServerColumn masked(String function) {
        database.content().add("masked_columns", "object_id", table, "column_id", place, "masking_function", function);
        return set("is_masked", true);
    }

    public SqlServerColumn xmlSchema(String collection) {
        int id = 65_536 + place;
        database.content().add("xml_schema_collections", "xml_collection_id", id, "schema_id", 1, "name", collection);
        return set("xml_collection_id", id);
    }

    public SqlServerColumn collation(String other) {
        return set("collation_name", other);
    }

    /** Sets a column of sys.columns, such as is_sparse. */
    public SqlServerColumn set(String catalogColumn, @Nullable Object value) {
        row.put(catalogColumn, value);
        return this;
    }
}
