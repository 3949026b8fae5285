package io.garner.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A connection factory in the shape that a pool asks for; hands out a connection that is open already first. */
final class FactoryDataSource implements DataSource {

    private final ConnectionFactory factory;
    private final AtomicReference<@Nullable Connection> first;

    FactoryDataSource(ConnectionFactory factory, Connection first) {
        this.factory = factory;
        this.first = new AtomicReference<>(first);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection ready = first.getAndSet(null);
        return withoutQueryForIsolation(ready == null ? factory.open() : ready);
    }

    /** Closes the first connection if nobody asked for it. */
    void closeUnclaimed() throws SQLException {
        Connection unclaimed = first.getAndSet(null);
        if (unclaimed != null) {
            unclaimed.close();
        }
    }

    /**
     * HikariCP asks every new connection for its isolation level, for which the PostgreSQL driver runs a query. A source
     * shall see our reads and nothing else, and we never change the level.
     */
    private static Connection withoutQueryForIsolation(Connection connection) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("getTransactionIsolation")) {
                return Connection.TRANSACTION_READ_COMMITTED;
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        };
        return (Connection) Proxy.newProxyInstance(
                FactoryDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the factory knows its user");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("logging goes to slf4j");
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // A pool copies its own timeout here; the factory keeps the one of its configuration.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("logging goes to slf4j");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing to unwrap");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
