package io.garner.airflow.database;

import io.garner.airflow.AirflowConfig;
import io.garner.airflow.AirflowDatabase;
import io.garner.jdbc.CatalogReader;
import io.garner.jdbc.JdbcPool;
import io.garner.jdbc.ReadPolicy;
import io.garner.jdbc.Row;
import io.garner.jdbc.SqlFault;
import io.garner.jdbc.SqlResource;
import io.garner.measure.Measurements;
import io.garner.source.Finding;
import io.garner.source.Findings;
import io.garner.source.SourceException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** An open database: its connection, which tables and columns it has, and the queries over them. One thread at a time. */
final class Session implements AutoCloseable {

    private static final int ROWS = 2_000;

    /** A serialized DAG may have megabytes. */
    private static final int DOCUMENTS = 20;

    private final DatabaseFaults faults;
    private final JdbcPool pool;
    private final CatalogReader rows;
    private final CatalogReader documents;
    private final Set<String> shape = new HashSet<>();

    private Session(AirflowConfig config, AirflowDatabase database, JdbcPool pool, Measurements measurements) {
        this.faults = new DatabaseFaults(database);
        this.pool = pool;
        this.rows = new CatalogReader(pool.dataSource(), policy(config, database, ROWS), measurements);
        this.documents = new CatalogReader(pool.dataSource(), policy(config, database, DOCUMENTS), measurements);
    }

    /** Opens the database and looks at its shape, or says why it does not. */
    static Session open(AirflowConfig config, AirflowDatabase database, Measurements measurements) {
        Session session = new Session(config, database, pool(config, database), measurements);
        try {
            session.look(database);
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private static JdbcPool pool(AirflowConfig config, AirflowDatabase database) {
        try {
            return JdbcPool.open(
                    "garner-" + database.database(), new Connections(config, database), 1, config.connectTimeout());
        } catch (SQLException e) {
            throw new DatabaseFaults(database).connecting(e);
        }
    }

    /** Settings for one transaction only, because a pooler gives the next one another connection. */
    private static ReadPolicy policy(AirflowConfig config, AirflowDatabase database, int fetchSize) {
        return new ReadPolicy(
                true,
                List.of(
                        "SET LOCAL statement_timeout = "
                                + config.requestTimeout().toMillis(),
                        "SET LOCAL lock_timeout = " + config.requestTimeout().toMillis(),
                        "SET LOCAL search_path = \"" + database.schema().replace("\"", "\"\"") + "\"",
                        "SET LOCAL timezone = 'UTC'"),
                fetchSize);
    }

    private void look(AirflowDatabase database) {
        require(Query.SHAPE, row -> shape.add(row.text("table_column")), database.schema());
        if (!shape.contains("dag.dag_id") || !shape.contains("serialized_dag.dag_id")) {
            throw SourceException.unsupported(
                    "Looking for Airflow in " + faults.address(),
                    "there are no tables dag and serialized_dag in that schema",
                    "Check database and schema: they are in sql_alchemy_conn of Airflow's configuration.");
        }
    }

    /** Whether there is such a table, or such a column of one: {@code dag.is_stale}. */
    boolean has(String tableColumn) {
        return shape.contains(tableColumn);
    }

    /** Reads what a harvest cannot do without. */
    void require(Query query, Consumer<Row> each, Object... parameters) {
        try {
            run(query, each, parameters);
        } catch (SqlFault fault) {
            throw faults.reading(query, query.tables(shape), fault);
        }
    }

    /** Reads what a harvest goes on without; nothing where Airflow has no such table. */
    void read(Query query, Findings findings, Consumer<Row> each, Object... parameters) {
        List<String> tables = query.tables(shape);
        if (tables.isEmpty()) {
            return;
        }
        try {
            run(query, each, parameters);
        } catch (SqlFault fault) {
            if (DatabaseFaults.isConnectionLost(fault)) {
                throw faults.reading(query, tables, fault);
            }
            SourceException told = faults.reading(query, tables, fault);
            findings.add(new Finding(
                    DatabaseFaults.isRefusal(fault) ? "not-permitted" : "not-read",
                    faults.address(),
                    query.title() + " were not read: " + told.answer(),
                    told.remedy()));
        }
    }

    /** Asks whether the database would answer, which it says before the first row. */
    void tryOut(Query query) {
        SqlResource sql = query.sql(shape);
        SqlResource asked = new SqlResource(sql.name(), "SELECT * FROM (\n" + sql.text() + "\n) q LIMIT 0");
        try {
            rows.forEach(asked, row -> {}, query.nothing(sql));
        } catch (SqlFault fault) {
            throw faults.reading(query, query.tables(shape), fault);
        }
    }

    /** Whether Airflow has any of the tables. */
    boolean concerns(Query query) {
        return !query.tables(shape).isEmpty();
    }

    /** How many queries ran so far. */
    int statements() {
        return rows.statements() + documents.statements();
    }

    /** A single parameter stands for as many as the query has. */
    private void run(Query query, Consumer<Row> each, Object... parameters) {
        SqlResource sql = query.sql(shape);
        Object[] all = parameters;
        if (parameters.length == 1) {
            all = new Object[Query.parameters(sql)];
            Arrays.fill(all, parameters[0]);
        }
        (query == Query.SERIALIZED_DAGS ? documents : rows).forEach(sql, each, all);
    }

    @Override
    public void close() {
        pool.close();
    }
}
