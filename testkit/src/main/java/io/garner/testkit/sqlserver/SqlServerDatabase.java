package io.garner.testkit.sqlserver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is in a database of the stand-in; made to be filled before a server starts with it. Every row of the catalog views
 * is derived from what is told here. Not thread-safe.
 */
public final class SqlServerDatabase {

    private final String name;
    private final Content content = new Content();
    private final Map<String, SystemTypes.Use> aliases = new HashMap<>();
    private final Map<String, Integer> dataSpaces = new HashMap<>();
    private final Set<Integer> encrypted = new HashSet<>();
    private String collation = "Latin1_General_CI_AS";
    private String state = "ONLINE";
    private boolean isSnapshot;
    private boolean isOpenToAll = true;

    private SqlServerDatabase(String name) {
        this.name = name;
        for (String schema : new String[] {"dbo", "guest", "INFORMATION_SCHEMA", "sys", "db_owner"}) {
            content.schema(schema);
        }
        SystemTypes.addTo(content);
        content.add("database_query_store_options", "desired_state", 0, "actual_state", 0);
    }

    /** A database with the schemas and types that every one has. */
    public static SqlServerDatabase named(String name) {
        return new SqlServerDatabase(name);
    }

    public SqlServerDatabase collation(String usual) {
        this.collation = usual;
        return this;
    }

    /** Not online: {@code OFFLINE}, {@code RESTORING} and so on. */
    public SqlServerDatabase state(String word) {
        this.state = word;
        return this;
    }

    /** A snapshot of another database. */
    public SqlServerDatabase snapshot() {
        this.isSnapshot = true;
        return this;
    }

    /** Only logins that were granted something in it may open it. */
    public SqlServerDatabase closedToOthers() {
        this.isOpenToAll = false;
        return this;
    }

    /** MS_Description of the database. */
    public SqlServerDatabase describe(String text) {
        description(0, 0, 0, text);
        return this;
    }

    /** A schema, with or without anything in it. */
    public SqlServerSchema schema(String schemaName) {
        content.schema(schemaName);
        return new SqlServerSchema(this, schemaName);
    }

    /** {@code CREATE PARTITION FUNCTION} and a scheme for it; dates among the boundaries in the form of ISO 8601. */
    public SqlServerDatabase partitionScheme(String scheme, String function, boolean right, String... boundaries) {
        int id = 65_536 + dataSpaces.size();
        dataSpaces.put(scheme, id);
        content.add("partition_schemes", "data_space_id", id, "name", scheme, "function_id", id);
        content.add(
                "partition_functions",
                "function_id",
                id,
                "name",
                function,
                "boundary_value_on_right",
                right,
                "fanout",
                boundaries.length + 1);
        for (int i = 0; i < boundaries.length; i++) {
            content.add("partition_range_values", "function_id", id, "boundary_id", i + 1, "value", boundaries[i]);
        }
        return this;
    }

    /** {@code ALTER DATABASE … SET QUERY_STORE = ON}. Without it the store is there from 2016 on, and off. */
    public SqlServerDatabase queryStore() {
        content.clear("database_query_store_options");
        content.add("database_query_store_options", "desired_state", 2, "actual_state", 2);
        return this;
    }

    /** A statement that ran: both the Query Store and the plan cache know of it, in a millisecond each time. */
    public SqlServerDatabase ran(String sql, long times) {
        long id = content.rows("query_store_query").size() + 1L;
        content.add("query_store_query_text", "query_text_id", id, "query_sql_text", sql);
        content.add("query_store_query", "query_id", id, "query_text_id", id);
        content.add("query_store_plan", "plan_id", id, "query_id", id);
        content.add("query_store_runtime_stats", "plan_id", id, "count_executions", times, "avg_duration", 1000.0);
        // A batch of two statements, of which this is the second.
        String batch = "SET ROWCOUNT 0;" + sql;
        content.add(
                "dm_exec_query_stats",
                "sql_handle",
                id,
                "plan_handle",
                id,
                "statement_start_offset",
                2 * (batch.length() - sql.length()),
                "statement_end_offset",
                -1,
                "execution_count",
                times,
                "total_elapsed_time",
                1000L * times);
        content.add("dm_exec_sql_text", "argument", id, "text", batch);
        content.add("dm_exec_plan_attributes", "argument", id, "attribute", "dbid");
        return this;
    }

    public String name() {
        return name;
    }

    Content content() {
        return content;
    }

    String collation() {
        return collation;
    }

    String state() {
        return state;
    }

    boolean isSnapshot() {
        return isSnapshot;
    }

    boolean isOpenToAll() {
        return isOpenToAll;
    }

    int dataSpace(String scheme) {
        return dataSpaces.getOrDefault(scheme, 1);
    }

    Set<Integer> encrypted() {
        return encrypted;
    }

    void addAlias(String schemaAndName, SystemTypes.Use use) {
        aliases.put(schemaAndName, use);
    }

    int nextTypeId() {
        return 257 + aliases.size();
    }

    /** A built-in type, or one of this database as {@code schema.name}. */
    SystemTypes.Use type(String written) {
        SystemTypes.Use alias = aliases.get(written);
        return alias == null ? SystemTypes.of(written) : alias;
    }

    void description(int subject, int id, int part, String text) {
        content.add(
                "extended_properties",
                "class",
                subject,
                "major_id",
                id,
                "minor_id",
                part,
                "name",
                "MS_Description",
                "value",
                text);
    }
}
