package io.garner.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Opens a connection. It is asked for each new one, so a credential that lives only for minutes is read when it is
 * needed, and none has to be kept in a pool's settings. Must be thread-safe.
 */
@FunctionalInterface
public interface ConnectionFactory {

    Connection open() throws SQLException;
}
