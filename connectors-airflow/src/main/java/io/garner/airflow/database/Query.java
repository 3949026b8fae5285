package io.garner.airflow.database;

import io.garner.jdbc.SqlResource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What is read, one query for each; it lies in the {@code .sql} file of the same name. */
public enum Query {
    SHAPE(true, ""),
    DAGS(true, "dag"),
    TAGS(false, "dag_tag"),
    SERIALIZED_DAGS(true, "serialized_dag dag_version"),
    RUNS(false, "dag_run"),
    TASK_INSTANCES(false, "task_instance"),
    ASSETS(
            false,
            "asset task_outlet_asset_reference task_inlet_asset_reference dag_schedule_asset_reference"
                    + " dag_schedule_asset_name_reference dag_schedule_asset_uri_reference asset_alias asset_alias_asset"
                    + " dataset task_outlet_dataset_reference dag_schedule_dataset_reference"
                    + " dataset_alias dataset_alias_dataset"),
    IMPORT_ERRORS(false, "import_error");

    private final boolean needed;
    private final String tables;

    Query(boolean needed, String tables) {
        this.needed = needed;
        this.tables = tables;
    }

    /** The tables that it reads; which of them there are depends on the version of Airflow. */
    public List<String> tables() {
        return List.of(tables.split(" "));
    }

    /** The same for a database of this shape. */
    List<String> tables(Set<String> shape) {
        return tables().stream()
                .filter(table -> shape.stream().anyMatch(column -> column.startsWith(table + ".")))
                .toList();
    }

    /** Whether a harvest without it would be no harvest. */
    boolean isNeeded() {
        return needed;
    }

    /** In words: {@code import errors}. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    SqlResource sql() {
        return SqlResource.beside(Query.class, name().toLowerCase(Locale.ROOT) + ".sql");
    }

    /** The query for a database of this shape. */
    SqlResource sql(Set<String> shape) {
        return sql().with(shape);
    }

    /** Parameters that ask for nothing. With nulls, a server would not even look whether it may read. */
    Object[] nothing(SqlResource sql) {
        Object[] parameters = new Object[parameters(sql)];
        Arrays.fill(parameters, new String[0]);
        if (this == RUNS) {
            parameters[2] = new Long[0];
            parameters[3] = 0;
        }
        return parameters;
    }

    /** How many question marks a text has. */
    static int parameters(SqlResource sql) {
        return (int) sql.text().chars().filter(c -> c == '?').count();
    }

    static Stream<Query> afterShape() {
        return Stream.of(values()).filter(query -> query != SHAPE);
    }
}
