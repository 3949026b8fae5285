package io.garner.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small pool over one database for the time of a harvest; closing it closes every connection. Thread-safe.
 *
 * <p>A pool and not a bare connection, because a pool notices a connection that the server or a proxy dropped between
 * two reads and opens another.
 */
public final class JdbcPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcPool.class);

    /** The pool takes no shorter one. */
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(250);

    private final FactoryDataSource connections;
    private final HikariDataSource pool;

    private JdbcPool(FactoryDataSource connections, HikariDataSource pool) {
        this.connections = connections;
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
        // The first connection is opened here, once: a pool would try a wrong password again until the account is
        // locked, and wrap what the driver said.
        FactoryDataSource factory = new FactoryDataSource(connections, connections.open());
        try {
            return new JdbcPool(factory, new HikariDataSource(config(poolName, factory, size, wait)));
        } catch (RuntimeException e) {
            factory.closeUnclaimed();
            throw e;
        }
    }

    private static HikariConfig config(String poolName, DataSource connections, int size, Duration wait) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(poolName);
        config.setDataSource(connections);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setReadOnly(true);
        config.setConnectionTimeout(Math.max(SHORTEST_WAIT.toMillis(), wait.toMillis()));
        // Otherwise the pool opens a connection to see whether it can, and closes it again.
        config.setInitializationFailTimeout(-1);
        return config;
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        try {
            connections.closeUnclaimed();
        } catch (SQLException e) {
            LOG.atDebug().setCause(e).log("a connection that nobody used did not close");
        }
    }
}
