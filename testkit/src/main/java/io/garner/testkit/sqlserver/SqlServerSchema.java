package io.garner.testkit.sqlserver;

/** A schema of a database of the stand-in. Not thread-safe. */
public final class SqlServerSchema {

    private static final int SCHEMA = 3;
    private static final int OBJECT = 1;

    private final SqlServerDatabase database;
    private final String name;

    SqlServerSchema(SqlServerDatabase database, String name) {
        this.database = database;
        this.name = name;
    }

    public SqlServerSchema describe(String text) {
        database.description(SCHEMA, database.content().schema(name), 0, text);
        return this;
    }

    /** {@code CREATE TYPE name FROM base}. */
    public SqlServerSchema alias(String type, String base) {
        SystemTypes.Use use = database.type(base).as(database.nextTypeId());
        type(type, use, false, false);
        return this;
    }

    /** A type of an assembly. */
    public SqlServerSchema clrType(String type) {
        type(type, new SystemTypes.Use(database.nextTypeId(), 240, 100, 0, 0, false), true, false);
        return this;
    }

    /** {@code CREATE TYPE name AS TABLE}. */
    public SqlServerSchema tableType(String type) {
        type(type, new SystemTypes.Use(database.nextTypeId(), 243, -1, 0, 0, false), false, true);
        return this;
    }

    private void type(String type, SystemTypes.Use use, boolean isClr, boolean isTable) {
        Content content = database.content();
        content.add(
                "types",
                "name",
                type,
                "schema_id",
                content.schema(name),
                "system_type_id",
                use.systemId(),
                "user_type_id",
                use.typeId(),
                "is_user_defined",
                true,
                "is_assembly_type",
                isClr,
                "is_table_type",
                isTable);
        database.addAlias(name + "." + type, use);
    }

    public SqlServerTable table(String table) {
        return SqlServerTable.create(database, name, table, "U", false);
    }

    /** A table that belongs to the server, as those of replication do. */
    public SqlServerTable systemTable(String table) {
        return SqlServerTable.create(database, name, table, "U", true);
    }

    /** A view and the statement that made it; its columns are told like those of a table. */
    public SqlServerTable view(String view, String definition) {
        SqlServerTable made = SqlServerTable.create(database, name, view, "V", false);
        made.module(definition);
        return made;
    }

    /**
     * A procedure or function.
     *
     * @param type as in sys.objects: P, FN, IF, TF, PC, FS, FT, AF
     */
    public SqlServerRoutine routine(String routine, String type) {
        return new SqlServerRoutine(database, database.content().object(name, routine, type, 0, false));
    }

    /** {@code CREATE SYNONYM}; the target as it is typed. */
    public SqlServerSchema synonym(String synonym, String target) {
        Content content = database.content();
        int id = content.object(name, synonym, "SN", 0, false);
        content.add(
                "synonyms",
                "object_id",
                id,
                "schema_id",
                content.schema(name),
                "name",
                synonym,
                "base_object_name",
                target);
        return this;
    }

    /** {@code CREATE SEQUENCE} from 1 on. */
    public SqlServerSchema sequence(String sequence, String type, int increment, boolean cycles) {
        Content content = database.content();
        SystemTypes.Use use = database.type(type);
        int id = content.object(name, sequence, "SO", 0, false);
        content.add(
                "sequences",
                "object_id",
                id,
                "schema_id",
                content.schema(name),
                "name",
                sequence,
                "user_type_id",
                use.typeId(),
                "system_type_id",
                use.systemId(),
                "precision",
                use.precision(),
                "scale",
                use.scale(),
                "start_value",
                "1",
                "increment",
                String.valueOf(increment),
                "minimum_value",
                "1",
                "maximum_value",
                "2147483647",
                "is_cycling",
                cycles);
        database.description(OBJECT, id, 0, "Numbers for " + name + ".");
        return this;
    }
}
