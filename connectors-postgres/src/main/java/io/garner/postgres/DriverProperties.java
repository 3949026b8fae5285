package io.garner.postgres;

import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.postgresql.PGProperty;

/** Translates the configuration into properties of the driver. Credentials are not among them. */
final class DriverProperties {

    /** Lower case: the driver takes its property names literally, but a near miss must not slip through. */
    private static final Set<String> REFUSED = Set.of(
            "user",
            "password",
            "sslpassword",
            "sslpasswordcallback",
            "authenticationpluginclassname",
            "pghost",
            "pgport",
            "pgdbname",
            "socketfactory",
            "socketfactoryarg",
            "options",
            "readonly",
            "readonlymode");

    /** What the server needs on top of a statement's time before a silent connection counts as dead. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private DriverProperties() {}

    /** Refuses a property that would carry a credential, reroute the connection or let it write. */
    static void requireHarmless(String property) {
        if (REFUSED.contains(property.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("driverProperties must not hold " + property
                    + ": credentials, the server's address and the read-only mode have keys of their own");
        }
    }

    static Properties of(PostgresConfig config) {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, config.username());
        PGProperty.APPLICATION_NAME.set(properties, "garner");
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        // A named prepared statement would be lost when a pooler gives the next transaction another server connection.
        PGProperty.PREPARE_THRESHOLD.set(properties, 0);
        PGProperty.CONNECT_TIMEOUT.set(properties, seconds(config.connectTimeout()));
        PGProperty.SOCKET_TIMEOUT.set(
                properties, seconds(config.statementTimeout().plus(GRACE)));
        encryption(config, properties);
        login(config, properties);
        properties.putAll(config.driverProperties());
        return properties;
    }

    private static void encryption(PostgresConfig config, Properties properties) {
        PGProperty.SSL_MODE.set(properties, config.sslMode().driverValue());
        config.sslRootCert().ifPresent(path -> PGProperty.SSL_ROOT_CERT.set(properties, path.toString()));
        config.sslCert().ifPresent(path -> PGProperty.SSL_CERT.set(properties, path.toString()));
        config.sslKey().ifPresent(path -> PGProperty.SSL_KEY.set(properties, path.toString()));
    }

    private static void login(PostgresConfig config, Properties properties) {
        if (config.auth().isKerberos()) {
            // No server shall get to ask for a password. With "gss" alone, pgjdbc 42.7.14 refuses a login by ticket on
            // a
            // connection that is not encrypted by GSS, because it takes the finished exchange for none.
            PGProperty.REQUIRE_AUTH.set(properties, "gss,none");
            // Even inside a subject the driver would start a login of its own and miss a JAAS entry.
            PGProperty.JAAS_LOGIN.set(properties, false);
            config.kerberosServerName().ifPresent(name -> PGProperty.KERBEROS_SERVER_NAME.set(properties, name));
        } else {
            // With GSS the driver would log in on a thread that, from JDK 24 on, does not see the ticket.
            PGProperty.LOGIN_TIMEOUT.set(properties, seconds(config.loginTimeout()));
        }
    }

    private static int seconds(Duration duration) {
        return Math.toIntExact(Math.max(1, duration.toSeconds()));
    }
}
