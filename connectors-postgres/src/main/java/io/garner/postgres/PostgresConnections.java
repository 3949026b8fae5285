package io.garner.postgres;

import io.garner.config.Environment;
import io.garner.jdbc.ConnectionFactory;
import io.garner.kerberos.KerberosLogin;
import io.garner.kerberos.KerberosSettings;
import io.garner.kerberos.ServicePrincipal;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens connections to one database; reads the password at each, because a cloud token lives for minutes. */
final class PostgresConnections implements ConnectionFactory {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresConnections.class);

    private static final String READ_ONLY = "-c default_transaction_read_only=on";

    private final PostgresConfig config;
    private final String url;
    private final KerberosLogin login;
    private final Driver driver = new Driver();
    private final AtomicBoolean optionsRefused = new AtomicBoolean();

    PostgresConnections(PostgresConfig config, String database) {
        this.config = config;
        this.url = url(config, database);
        this.login = new KerberosLogin(kerberos(config), Environment.ofProcess());
    }

    /** Whose tickets a login by ticket takes. */
    static KerberosSettings kerberos(PostgresConfig config) {
        return new KerberosSettings(
                config.ticketCache(), config.keytab(), config.principal(), KerberosSettings.DEFAULT_PATIENCE);
    }

    /** The names of the server at the KDC. */
    static List<ServicePrincipal> service(PostgresConfig config) {
        return ServicePrincipal.ofHost(config.kerberosServerName().orElse("postgres"), config.host(), config.realm());
    }

    @Override
    public Connection open() throws SQLException {
        if (optionsRefused.get()) {
            return connect(properties());
        }
        Properties withOptions = properties();
        PGProperty.OPTIONS.set(withOptions, READ_ONLY);
        try {
            return connect(withOptions);
        } catch (SQLException e) {
            if (!refusesOptions(e)) {
                throw e;
            }
            LOG.atInfo()
                    .addKeyValue("answer", PostgresFaults.wordsOf(e))
                    .log("a pooler refuses start-up options; every read is a READ ONLY transaction nevertheless");
            optionsRefused.set(true);
            return connect(properties());
        }
    }

    private Connection connect(Properties properties) throws SQLException {
        Connection connection = config.auth().isKerberos() ? withTicket(properties) : driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException("the driver does not know the address " + url, "08001");
        }
        return connection;
    }

    /** The driver asks for the ticket by the same name, and finds both it and the subject on this thread. */
    private @Nullable Connection withTicket(Properties properties) throws SQLException {
        requireKnown(config.host());
        return login.<@Nullable Connection, SQLException>call(
                service(config), (credential, name) -> driver.connect(url, properties));
    }

    /** Before a KDC is asked for the server: it would not know the principal of a host that does not exist either. */
    private static void requireKnown(String host) throws SQLException {
        try {
            InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new SQLException("the name " + host + " is not known to DNS", "08001", e);
        }
    }

    private Properties properties() {
        Properties properties = DriverProperties.of(config);
        config.password().ifPresent(secret -> PGProperty.PASSWORD.set(properties, secret.reveal()));
        config.sslKeyPassword().ifPresent(secret -> PGProperty.SSL_PASSWORD.set(properties, secret.reveal()));
        return properties;
    }

    /** PgBouncer says 08P01, RDS Proxy 0A000; both name what they do not want. */
    private static boolean refusesOptions(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String words = PostgresFaults.wordsOf(e);
        return (state.equals("08P01") || state.equals("0A000"))
                && (words.contains("startup parameter") || words.contains("options"));
    }

    static String url(PostgresConfig config, String database) {
        String host = config.host();
        String bracketed = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        String encoded = URLEncoder.encode(database, StandardCharsets.UTF_8);
        return "jdbc:postgresql://" + bracketed + ":" + config.port() + "/" + encoded;
    }
}
