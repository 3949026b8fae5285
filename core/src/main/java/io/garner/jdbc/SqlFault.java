package io.garner.jdbc;

import java.sql.SQLException;

/** A {@link SQLException} on its way through code that cannot declare it; connectors turn it into their own words. */
public final class SqlFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException sql;

    public SqlFault(SQLException sql) {
        super(sql.getMessage(), sql);
        this.sql = sql;
    }

    public SQLException sql() {
        return sql;
    }

    /** The five-character SQLSTATE; empty text when the driver gave none. */
    public String state() {
        return sql.getSQLState() == null ? "" : sql.getSQLState();
    }
}
