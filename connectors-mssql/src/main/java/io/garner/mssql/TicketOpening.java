package io.garner.mssql;

import io.garner.kerberos.KerberosLogin;
import io.garner.kerberos.ServicePrincipal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Opens one connection by ticket, also where a listener sends it on to another server. Immutable. */
record TicketOpening(KerberosLogin login, Properties properties, Logins.Opening opening) {

    /** A listener names a secondary, and a gateway may be before it; more is a circle. */
    private static final int MOST_HOPS = 3;

    Connection at(MssqlConfig config, int port) throws SQLException {
        Routed at = new Routed(config.host(), port);
        List<ServicePrincipal> services = Logins.services(config, port);
        for (int hop = 0; ; hop++) {
            try {
                return at(at, services);
            } catch (SQLException e) {
                Optional<Routed> next = Routed.in(e);
                if (next.isEmpty()) {
                    throw hop == 0 ? e : RoutedException.to(at, e);
                } else if (hop == MOST_HOPS) {
                    throw RoutedException.to(at, new SQLException("it sends us on to " + next.get(), "08001", e));
                }
                at = next.get();
                // What spn sets is the listener's name.
                services = ServicePrincipal.ofSqlServer(at.host(), at.port(), Optional.empty(), Logins.realm(config));
            }
        }
    }

    private Connection at(Routed server, List<ServicePrincipal> services) throws SQLException {
        Logins.requireKnown(server.host());
        return login.<Connection, SQLException>call(services, (credential, service) -> {
            properties.setProperty("serverName", server.host());
            properties.setProperty("portNumber", Integer.toString(server.port()));
            properties.setProperty("integratedSecurity", "true");
            properties.setProperty("authenticationScheme", "JavaKerberos");
            // Given the credential, the driver asks for no delegation and needs no JAAS entry. It forgets it at once.
            properties.put("gsscredential", credential);
            properties.setProperty("serverSpn", service.name());
            properties.setProperty("socketFactoryClass", OneServerSockets.class.getName());
            properties.setProperty(
                    "socketFactoryConstructorArg", OneServerSockets.argument(server.host(), server.port()));
            return opening.with(properties);
        });
    }
}
