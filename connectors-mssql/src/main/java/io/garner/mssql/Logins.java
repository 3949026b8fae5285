package io.garner.mssql;

import io.garner.config.Environment;
import io.garner.config.Secret;
import io.garner.kerberos.KerberosLogin;
import io.garner.kerberos.KerberosSettings;
import io.garner.kerberos.ServicePrincipal;
import io.garner.source.SourceException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Puts into the properties of one connection what logs it in. One for each source: a Kerberos login outlives connections
 * and reads its cache again when that was replaced. Thread-safe.
 */
@FunctionalInterface
interface Logins {

    /** Of a login of SQL Server's own. */
    int LONGEST_PASSWORD = 128;

    /** Opens a connection with the properties, to which a credential was added for this call only. */
    Connection open(int port, Properties properties, Opening opening) throws SQLException;

    /** How a connection is opened when its properties are complete. */
    @FunctionalInterface
    interface Opening {
        Connection with(Properties properties) throws SQLException;
    }

    static Logins of(MssqlConfig config) {
        return config.auth() == LoginMethod.SQL ? password(config) : kerberos(config, Environment.ofProcess());
    }

    private static Logins password(MssqlConfig config) {
        Optional<Secret> password = config.password();
        return (port, properties, opening) -> {
            requireKnown(config.host());
            config.username().ifPresent(name -> properties.setProperty("user", name));
            password.ifPresent(secret -> properties.setProperty("password", possible(secret.reveal(), config)));
            return opening.with(properties);
        };
    }

    /** The driver would refuse it in words that name the longest login name, too. */
    private static String possible(String password, MssqlConfig config) {
        if (password.length() > LONGEST_PASSWORD) {
            throw SourceException.unsupported(
                    "Connecting to " + config.address() + " as login "
                            + config.username().orElse(""),
                    "the password has " + password.length() + " characters, and SQL Server takes no more than "
                            + LONGEST_PASSWORD,
                    "Look whether password names the right file or variable: a token or a certificate may stand there.");
        }
        return password;
    }

    /** Whose tickets a login by ticket takes. */
    static KerberosSettings kerberos(MssqlConfig config) {
        return config.keytab()
                .map(keytab ->
                        KerberosSettings.ofKeytab(keytab, config.principal().orElseThrow()))
                .orElseGet(() -> KerberosSettings.ofTicketCache(config.ticketCache(), config.principal()))
                .within(config.kerberosTimeout());
    }

    /** The realm of the server and of those that it sends us on to, when the configuration tells it. */
    static Optional<String> realm(MssqlConfig config) {
        return config.realm().or(() -> config.spn().flatMap(spn -> new ServicePrincipal(spn).realm()));
    }

    /** The names of the server at the KDC. */
    static List<ServicePrincipal> services(MssqlConfig config, int port) {
        return ServicePrincipal.ofSqlServer(config.host(), port, config.spn(), config.realm());
    }

    private static Logins kerberos(MssqlConfig config, Environment environment) {
        KerberosLogin login = new KerberosLogin(kerberos(config), environment);
        return (port, properties, opening) -> {
            return new TicketOpening(login, properties, opening).at(config, port);
        };
    }

    /**
     * Before a KDC is asked for the server: it would not know the principal of a host that does not exist either. And the
     * driver has no words for it when the JDK remembers that it asked in vain.
     */
    static void requireKnown(String host) throws SQLException {
        try {
            InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new SQLException("the name " + host + " is not known to DNS", "08001", e);
        }
    }
}
