package io.garner.mssql;

import io.garner.jdbc.CatalogReader;
import io.garner.jdbc.JdbcPool;
import io.garner.jdbc.ReadPolicy;
import io.garner.measure.Measurements;
import java.sql.SQLException;
import java.util.List;

/** An open database: its connection and the reader over it. */
record Session(String database, JdbcPool pool, CatalogReader reader) implements AutoCloseable {

    private static final int FETCH_SIZE = 5_000;

    /** Opens the database or says why it does not. */
    static Session open(MssqlConfig config, Logins logins, String database, Measurements measurements) {
        try {
            JdbcPool pool = JdbcPool.open(
                    "garner-" + database, new MssqlConnections(config, logins, database), 1, config.loginTimeout());
            // No transaction: the driver's setReadOnly does nothing, and each catalog view is consistent in itself
            // only.
            return new Session(
                    database,
                    pool,
                    new CatalogReader(pool.dataSource(), new ReadPolicy(false, List.of(), FETCH_SIZE), measurements));
        } catch (SQLException e) {
            throw new MssqlFaults(config).connecting(database, e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
