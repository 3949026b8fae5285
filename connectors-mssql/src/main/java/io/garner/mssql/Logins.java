package io.garner.mssql;

import io.garner.config.Environment;
import io.garner.config.Secret;
import io.garner.kerberos.KerberosLogin;
import io.garner.kerberos.KerberosSettings;
import io.garner.kerberos.ServicePrincipal;
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
            config.username().ifPresent(name -> properties.setProperty("user", name));
            password.ifPresent(secret -> properties.setProperty("password", secret.reveal()));
            return opening.with(properties);
        };
    }

    /** Where the ticket comes from. */
    static KerberosSettings kerberos(MssqlConfig config) {
        return config.keytab()
                .map(keytab ->
                        KerberosSettings.ofKeytab(keytab, config.principal().orElseThrow()))
                .orElseGet(() -> KerberosSettings.ofTicketCache(config.ticketCache(), config.principal()))
                .within(config.kerberosTimeout());
    }

    private static Logins kerberos(MssqlConfig config, Environment environment) {
        KerberosLogin login = new KerberosLogin(kerberos(config), environment);
        return (port, properties, opening) -> {
            List<ServicePrincipal> services =
                    ServicePrincipal.ofSqlServer(config.host(), port, config.spn(), config.realm());
            return login.<Connection, SQLException>call(services, (credential, service) -> {
                properties.setProperty("integratedSecurity", "true");
                properties.setProperty("authenticationScheme", "JavaKerberos");
                // Given the credential, the driver asks for no delegation and needs no JAAS entry.
                properties.put("gsscredential", credential);
                properties.setProperty("serverSpn", service.name());
                return opening.with(properties);
            });
        };
    }
}
