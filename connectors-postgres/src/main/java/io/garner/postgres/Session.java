package io.garner.postgres;

import io.garner.jdbc.CatalogReader;
import io.garner.jdbc.JdbcPool;
import io.garner.jdbc.ReadPolicy;
import io.garner.kerberos.KerberosException;
import io.garner.measure.Measurements;
import java.sql.SQLException;
import java.util.List;

/** An open database: its connection and the reader over it. */
record Session(String database, JdbcPool pool, CatalogReader reader) implements AutoCloseable {

    private static final int FETCH_SIZE = 5_000;

    /** Opens the database or says why it does not. */
    static Session open(PostgresConfig config, String database) {
        return open(config, database, Measurements.NONE);
    }

    /** The same, with each query measured. */
    static Session open(PostgresConfig config, String database, Measurements measurements) {
        try {
            JdbcPool pool = JdbcPool.open(
                    "garner-" + database, new PostgresConnections(config, database), 1, config.loginTimeout());
            return new Session(database, pool, new CatalogReader(pool.dataSource(), policy(config), measurements));
        } catch (KerberosException e) {
            throw new PostgresFaults(config).loggingIn(database, e);
        } catch (SQLException e) {
            throw new PostgresFaults(config).connecting(database, e);
        }
    }

    /**
     * Settings for one transaction only, because a pooler gives the next one another server connection. All but the
     * timeouts are there so that a text that the server prints is the same from every session.
     */
    private static ReadPolicy policy(PostgresConfig config) {
        return new ReadPolicy(
                true,
                List.of(
                        "SET LOCAL statement_timeout = "
                                + config.statementTimeout().toMillis(),
                        "SET LOCAL lock_timeout = " + config.lockTimeout().toMillis(),
                        "SET LOCAL search_path = ''",
                        "SET LOCAL timezone = 'UTC'",
                        "SET LOCAL datestyle = 'ISO, MDY'",
                        "SET LOCAL intervalstyle = 'postgres'",
                        "SET LOCAL bytea_output = 'hex'",
                        "SET LOCAL extra_float_digits = 3",
                        "SET LOCAL quote_all_identifiers = off"),
                FETCH_SIZE);
    }

    @Override
    public void close() {
        pool.close();
    }
}
