package io.garner.mssql;

import com.microsoft.sqlserver.jdbc.SQLServerDriver;
import io.garner.jdbc.ConnectionFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens connections to one database. Where a server says that it will be there in a moment, as a serverless database of
 * Azure does while it wakes up, it is tried again for about a minute. Thread-safe.
 */
final class MssqlConnections implements ConnectionFactory {

    private static final Logger LOG = LoggerFactory.getLogger(MssqlConnections.class);

    /** The properties hold the rest: a database's name may hold any character, and a URL would need it escaped. */
    private static final String URL = "jdbc:sqlserver://";

    /** A serverless database takes up to a minute to wake. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30));

    private final MssqlConfig config;
    private final Logins logins;
    private final String database;
    private final List<Duration> pauses;
    private final SQLServerDriver driver = new SQLServerDriver();

    MssqlConnections(MssqlConfig config, Logins logins, String database) {
        this(config, logins, database, PAUSES);
    }

    MssqlConnections(MssqlConfig config, Logins logins, String database, List<Duration> pauses) {
        this.config = config;
        this.logins = logins;
        this.database = database;
        this.pauses = List.copyOf(pauses);
    }

    @Override
    public Connection open() throws SQLException {
        Iterator<Duration> pause = pauses.iterator();
        while (true) {
            try {
                return connect();
            } catch (SQLException e) {
                if (!ErrorNumbers.isTransient(e.getErrorCode()) || !pause.hasNext()) {
                    throw e;
                }
                Duration next = pause.next();
                LOG.atInfo()
                        .addKeyValue("database", database)
                        .addKeyValue("error", e.getErrorCode())
                        .addKeyValue("seconds", next.toSeconds())
                        .log("the database is not there yet, once more");
                sleep(next, e);
            }
        }
    }

    private Connection connect() throws SQLException {
        int port = portOf(config);
        try (TrustedCertificates trusted = TrustedCertificates.of(config.caFile())) {
            Properties properties = DriverProperties.of(config, port, database);
            trusted.addTo(properties);
            return logins.open(port, properties, this::prepared);
        }
    }

    /** The configured port, the one that the instance has, or the usual one. */
    static int portOf(MssqlConfig config) throws SQLException {
        Optional<String> asked = config.port().isPresent() ? Optional.empty() : config.instance();
        return asked.isPresent()
                ? SqlBrowser.of(config.host()).portOf(asked.get())
                : config.port().orElse(MssqlConfig.DEFAULT_PORT);
    }

    private Connection prepared(Properties properties) throws SQLException {
        Connection connection = driver.connect(URL, properties);
        if (connection == null) {
            throw new SQLException("the driver does not know the address " + URL, "08001");
        }
        try (Statement settings = connection.createStatement()) {
            // When we and somebody who alters a table wait for each other, it is the harvest that gives way.
            settings.execute("SET DEADLOCK_PRIORITY LOW");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void sleep(Duration pause, SQLException reason) throws SQLException {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
