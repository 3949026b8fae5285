package io.garner.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
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
     * @param properties driver properties; credentials among them never reach a log
     * @throws SQLException what the driver said when the first connection failed
     */
    public static JdbcPool open(String poolName, String jdbcUrl, Properties properties, int size, Duration loginTimeout)
            throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setPoolName(poolName);
        config.setJdbcUrl(jdbcUrl);
        config.setDataSourceProperties(properties);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setReadOnly(true);
        config.setConnectionTimeout(loginTimeout.toMillis());
        // Fail at once with the driver's own words instead of retrying a wrong password until the account is locked.
        config.setInitializationFailTimeout(1);
        try {
            return new JdbcPool(new HikariDataSource(config));
        } catch (PoolInitializationException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw sql;
            }
            throw e;
        }
    }

    public DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
