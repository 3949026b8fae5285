package io.garner.jdbc;

import io.garner.measure.Measurements;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs queries over catalog views. Each runs in a transaction of its own, so no lock outlives it and no snapshot holds
 * back a vacuum; rows are fetched in pieces. Not thread-safe.
 */
public final class CatalogReader {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogReader.class);

    private final DataSource dataSource;
    private final ReadPolicy policy;
    private final Measurements measurements;
    private final AtomicInteger statements = new AtomicInteger();

    public CatalogReader(DataSource dataSource, ReadPolicy policy) {
        this(dataSource, policy, Measurements.NONE);
    }

    /** @param measurements told of each query */
    public CatalogReader(DataSource dataSource, ReadPolicy policy, Measurements measurements) {
        this.dataSource = dataSource;
        this.policy = policy;
        this.measurements = measurements;
    }

    /**
     * Hands each row of the query to {@code each}.
     *
     * @param parameters values of the query's question marks; a {@code Long[]} becomes a bigint array
     * @throws SqlFault when the database refuses
     */
    public void forEach(SqlResource sql, Consumer<Row> each, Object... parameters) {
        long started = System.nanoTime();
        try (Connection connection = dataSource.getConnection()) {
            prepare(connection);
            measure(connection, sql, each, parameters);
            finish(connection);
        } catch (SQLException e) {
            throw new SqlFault(e);
        } finally {
            LOG.atDebug()
                    .addKeyValue("sql", sql.name())
                    .addKeyValue("millis", (System.nanoTime() - started) / 1_000_000)
                    .log("read");
        }
    }

    /** The rows of the query as values. */
    public <T> List<T> read(SqlResource sql, Function<Row, T> mapper, Object... parameters) {
        List<T> values = new ArrayList<>();
        forEach(sql, row -> values.add(mapper.apply(row)), parameters);
        return values;
    }

    /** How many query texts were executed so far. */
    public int statements() {
        return statements.get();
    }

    private void prepare(Connection connection) throws SQLException {
        connection.setAutoCommit(!policy.readOnlyTransaction());
        if (policy.beforeEachRead().isEmpty()) {
            return;
        }
        try (Statement settings = connection.createStatement()) {
            settings.execute(String.join("; ", policy.beforeEachRead()));
        }
    }

    private void measure(Connection connection, SqlResource sql, Consumer<Row> each, Object... parameters)
            throws SQLException {
        long started = System.nanoTime();
        boolean succeeded = false;
        try {
            execute(connection, sql, each, parameters);
            succeeded = true;
        } finally {
            measurements.statement(sql.name(), succeeded, Duration.ofNanos(System.nanoTime() - started));
        }
    }

    private void execute(Connection connection, SqlResource sql, Consumer<Row> each, Object... parameters)
            throws SQLException {
        statements.incrementAndGet();
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            statement.setFetchSize(policy.fetchSize());
            bind(connection, statement, parameters);
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results);
                while (results.next()) {
                    each.accept(row);
                }
            }
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] instanceof Long[] numbers) {
                statement.setArray(i + 1, connection.createArrayOf("bigint", numbers));
            } else {
                statement.setObject(i + 1, parameters[i]);
            }
        }
    }

    private void finish(Connection connection) throws SQLException {
        if (policy.readOnlyTransaction()) {
            connection.commit();
        }
    }
}
