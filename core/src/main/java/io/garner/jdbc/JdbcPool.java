package io.garner.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * A small pool over one database for the time of a harvest; closing it closes every connection. Thread-safe.
 *
 * <p>A pool and not a bare connection, because a pool notices a connection that the server or a proxy dropped between
 * two reads and opens another.
 */
public final class JdbcPool implements AutoCloseable {

    private final HikariDataSource pool;

    private JdbcPool(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Opens the pool and its first connection.
     *
     * @param wait how long a read waits for a connection when the first one was lost
     * @throws SQLException what the driver said when the first connection failed
     */
    public static JdbcPool open(String poolName, ConnectionFactory connections, int size, Duration wait)
            throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setPoolName(poolName);
        // The first connection is opened here, once: a pool would try a wrong password again until the account is
        // locked, and wrap what the driver said.
        config.setDataSource(new FactoryDataSource(connections, connections.open()));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setReadOnly(true);
        config.setConnectionTimeout(wait.toMillis());
        return new JdbcPool(new HikariDataSource(config));
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
