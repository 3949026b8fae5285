package io.garner.testkit.sqlserver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table or view of the stand-in. Names of methods are those of the columns in sys.tables. Not thread-safe. */
public final class SqlServerTable {

    private static final int OBJECT = 1;

    private final SqlServerDatabase database;
    private final String schema;
    private final String view;
    private final int id;
    private final List<String> columns = new ArrayList<>();
    private final List<SqlServerIndex> indexes = new ArrayList<>();

    private SqlServerTable(SqlServerDatabase database, String schema, String view, int id) {
        this.database = database;
        this.schema = schema;
        this.view = view;
        this.id = id;
    }

    static SqlServerTable create(SqlServerDatabase database, String schema, String name, String type, boolean shipped) {
        Content content = database.content();
        int id = content.object(schema, name, type, 0, shipped);
        String view = type.equals("U") ? "tables" : "views";
        content.add(
                view,
                "object_id",
                id,
                "schema_id",
                content.schema(schema),
                "name",
                name,
                "type",
                type + " ",
                "is_ms_shipped",
                shipped,
                "durability",
                0,
                "temporal_type",
                0,
                "ledger_type",
                0);
        SqlServerTable table = new SqlServerTable(database, schema, view, id);
        if (type.equals("U")) {
            table.addHeap();
        }
        return table;
    }

    private void addHeap() {
        database.content()
                .add(
                        "partitions",
                        "partition_id",
                        (long) id,
                        "object_id",
                        id,
                        "index_id",
                        0,
                        "partition_number",
                        1,
                        "rows",
                        0L);
    }

    public SqlServerTable describe(String text) {
        database.description(OBJECT, id, 0, text);
        return this;
    }

    /** Adds a column that may hold null. */
    public SqlServerColumn column(String name, String type) {
        columns.add(name);
        return new SqlServerColumn(database, id, columns.size(), name, type);
    }

    public SqlServerTable primaryKey(String name, String... keyColumns) {
        index(name, indexes.isEmpty() ? "CLUSTERED" : "NONCLUSTERED", keyColumns)
                .primaryKey();
        return this;
    }

    /** A unique constraint. */
    public SqlServerTable unique(String name, String... keyColumns) {
        index(name, "NONCLUSTERED", keyColumns).uniqueConstraint();
        return this;
    }

    /** An index; its method as in type_desc. */
    public SqlServerIndex index(String name, String method, String... keyColumns) {
        SqlServerIndex index = new SqlServerIndex(this, indexes.size(), name, method, List.of(keyColumns));
        indexes.add(index);
        return index;
    }

    /** A foreign key; pairs in the given order. */
    public SqlServerForeignKey foreignKey(
            String name, List<String> from, SqlServerTable target, List<String> referencedColumns) {
        return new SqlServerForeignKey(this, name, from, target, referencedColumns);
    }

    public SqlServerTable check(String name, String definition) {
        return check(name, definition, false);
    }

    /** {@code NOCHECK CONSTRAINT}: it is there, and rows may break it. */
    public SqlServerTable disabledCheck(String name, String definition) {
        return check(name, definition, true);
    }

    private SqlServerTable check(String name, String definition, boolean isDisabled) {
        int constraint = database.content().object(schema, name, "C", id, false);
        database.content()
                .add(
                        "check_constraints",
                        "object_id",
                        constraint,
                        "parent_object_id",
                        id,
                        "parent_column_id",
                        0,
                        "name",
                        name,
                        "definition",
                        definition,
                        "is_disabled",
                        isDisabled,
                        "is_not_trusted",
                        isDisabled);
        return this;
    }

    public SqlServerTable rows(long count) {
        database.content().change("partitions", id, "rows", count);
        return this;
    }

    /** Cut by a partition scheme; call it before the indexes, which lie on the same scheme. */
    public SqlServerTable partitionedBy(String scheme, String column) {
        index("", "HEAP").onScheme(scheme, column);
        return this;
    }

    public SqlServerTable temporal(SqlServerTable history) {
        set("temporal_type", 2);
        set("history_table_id", history.id);
        history.set("temporal_type", 1);
        return this;
    }

    public SqlServerTable memoryOptimized(boolean durable) {
        set("is_memory_optimized", true);
        set("durability", durable ? 0 : 1);
        return this;
    }

    /** Where the rows of an external table lie. */
    public SqlServerTable external(String source, String sourceType, String location) {
        set("is_external", true);
        Content content = database.content();
        content.add("external_tables", "object_id", id, "name", source, "location", location, "data_source_id", id);
        content.add("external_data_sources", "data_source_id", id, "name", source, "type_desc", sourceType);
        return this;
    }

    /** Sets a column of sys.tables or sys.views, such as is_node. */
    public SqlServerTable set(String catalogColumn, @Nullable Object value) {
        database.content().change(view, id, catalogColumn, value);
        return this;
    }

    /** Marks it as one that tools keep for themselves, as database diagrams do. */
    public SqlServerTable ofTools() {
        database.content()
                .add(
                        "extended_properties",
                        "class",
                        OBJECT,
                        "major_id",
                        id,
                        "minor_id",
                        0,
                        "name",
                        "microsoft_database_tools_support",
                        "value",
                        "1");
        return this;
    }

    /** Takes the text of a view away from everybody. */
    public SqlServerTable encrypted() {
        database.content().change("sql_modules", id, "definition", null);
        database.encrypted().add(id);
        return this;
    }

    /**
     * What its text reads.
     *
     * @param name as it is typed, with up to four parts and without brackets; what is here has to be told before
     */
    public SqlServerTable reads(String name, String... columns) {
        new References(database, id).add(References.Use.READ, name, List.of(columns));
        return this;
    }

    /** A function or procedure that its text calls, named as in {@link #reads}. */
    public SqlServerTable calls(String name) {
        new References(database, id).add(References.Use.CALL, name, List.of());
        return this;
    }

    public SqlServerTable schemaBound() {
        database.content().change("sql_modules", id, "is_schema_bound", true);
        return this;
    }

    /** A view that was made with QUOTED_IDENTIFIER OFF: double quotes enclose strings in its text. */
    public SqlServerTable withoutQuotedIdentifiers() {
        database.content().change("sql_modules", id, "uses_quoted_identifier", false);
        return this;
    }

    void module(String definition) {
        database.content()
                .add("sql_modules", "object_id", id, "definition", definition, "uses_quoted_identifier", true);
    }

    SqlServerDatabase database() {
        return database;
    }

    String schema() {
        return schema;
    }

    int id() {
        return id;
    }

    int columnId(String name) {
        int place = columns.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("there is no column " + name + " yet");
        }
        return place + 1;
    }
}
