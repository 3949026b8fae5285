package io.garner.airflow.database;

import io.garner.airflow.AirflowConfig;
import io.garner.airflow.AirflowDatabase;
import io.garner.jdbc.ConnectionFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Opens connections to Airflow's database; reads the password at each, because a cloud token lives for minutes. */
final class Connections implements ConnectionFactory {

    /** What the server needs on top of a statement's time before a silent connection counts as dead. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final AirflowConfig config;
    private final AirflowDatabase database;
    private final Driver driver = new Driver();

    Connections(AirflowConfig config, AirflowDatabase database) {
        this.config = config;
        this.database = database;
    }

    @Override
    public Connection open() throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, database.username());
        database.password().ifPresent(secret -> PGProperty.PASSWORD.set(properties, secret.reveal()));
        PGProperty.APPLICATION_NAME.set(properties, "garner");
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        // A pooler may give the next transaction another connection, which would not know the statement.
        PGProperty.PREPARE_THRESHOLD.set(properties, 0);
        PGProperty.CONNECT_TIMEOUT.set(properties, seconds(config.connectTimeout()));
        PGProperty.LOGIN_TIMEOUT.set(properties, seconds(config.connectTimeout().multipliedBy(2)));
        PGProperty.SOCKET_TIMEOUT.set(
                properties, seconds(config.requestTimeout().plus(GRACE)));
        PGProperty.SSL_MODE.set(properties, database.sslMode());
        database.sslRootCert().ifPresent(path -> PGProperty.SSL_ROOT_CERT.set(properties, path.toString()));
        Connection connection = driver.connect(url(), properties);
        if (connection == null) {
            throw new SQLException("the driver does not know the address " + url(), "08001");
        }
        return connection;
    }

    private String url() {
        String host = database.host();
        String bracketed = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return "jdbc:postgresql://" + bracketed + ":" + database.port() + "/"
                + URLEncoder.encode(database.database(), StandardCharsets.UTF_8);
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(Math.max(1, duration.toSeconds()));
    }
}
