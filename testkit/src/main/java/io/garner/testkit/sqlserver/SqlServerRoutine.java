package io.garner.testkit.sqlserver;

import java.util.List;

/** A procedure or function of the stand-in. Not thread-safe. */
public final class SqlServerRoutine {

    private static final int OBJECT = 1;

    private final SqlServerDatabase database;
    private final int id;
    private int parameters;
    private int columns;

    SqlServerRoutine(SqlServerDatabase database, int id) {
        this.database = database;
        this.id = id;
    }

    public SqlServerRoutine definition(String text) {
        database.content().add("sql_modules", "object_id", id, "definition", text);
        return this;
    }

    /** {@code WITH ENCRYPTION}. */
    public SqlServerRoutine encrypted() {
        database.content().add("sql_modules", "object_id", id, "definition", null);
        database.encrypted().add(id);
        return this;
    }

    public SqlServerRoutine describe(String text) {
        database.description(OBJECT, id, 0, text);
        return this;
    }

    /** What a scalar function gives. */
    public SqlServerRoutine returns(String type) {
        parameter(0, "", type, true);
        return this;
    }

    /** A parameter, with its {@code @}. */
    public SqlServerRoutine parameter(String name, String type) {
        parameter(++parameters, name, type, false);
        return this;
    }

    public SqlServerRoutine output(String name, String type) {
        parameter(++parameters, name, type, true);
        return this;
    }

    /** A column of what a table-valued function gives. */
    public SqlServerRoutine column(String name, String type) {
        SystemTypes.Use use = database.type(type);
        database.content()
                .addTyped(
                        "columns",
                        use,
                        "object_id",
                        id,
                        "column_id",
                        ++columns,
                        "name",
                        name,
                        "default_object_id",
                        0,
                        "xml_collection_id",
                        0,
                        "is_nullable",
                        true);
        return this;
    }

    /**
     * What its text reads.
     *
     * @param name as it is typed, with up to four parts and without brackets; what is here has to be told before
     */
    public SqlServerRoutine reads(String name, String... columns) {
        new References(database, id).add(References.Use.READ, name, List.of(columns));
        return this;
    }

    /** What its text changes, named as in {@link #reads}. */
    public SqlServerRoutine writes(String name, String... columns) {
        new References(database, id).add(References.Use.WRITE, name, List.of(columns));
        return this;
    }

    /** A function or procedure that its text calls, named as in {@link #reads}. */
    public SqlServerRoutine calls(String name) {
        new References(database, id).add(References.Use.CALL, name, List.of());
        return this;
    }

    private void parameter(int place, String name, String type, boolean isOutput) {
        SystemTypes.Use use = database.type(type);
        for (String view : new String[] {"all_parameters", "parameters"}) {
            database.content()
                    .addTyped(view, use, "object_id", id, "parameter_id", place, "name", name, "is_output", isOutput);
        }
    }
}
