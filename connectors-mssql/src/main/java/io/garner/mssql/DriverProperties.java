package io.garner.mssql;

import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** Translates the configuration into properties of the driver. Credentials are not among them. */
final class DriverProperties {

    /** Lower case, because the driver takes its property names in any; with the synonyms that it knows. */
    private static final Set<String> REFUSED = Set.of(
            "accesstoken",
            "accesstokencallbackclass",
            "applicationintent",
            "applicationname",
            "authentication",
            "authenticationscheme",
            "clientcertificate",
            "clientkey",
            "clientkeypassword",
            "database",
            "databasename",
            "domain",
            "encrypt",
            "failoverpartner",
            "gsscredential",
            "hostnameincertificate",
            "instancename",
            "integratedsecurity",
            "jaasconfigurationname",
            "keystoreauthentication",
            "keystorelocation",
            "keystoreprincipalid",
            "keystoresecret",
            "keyvaultproviderclientid",
            "keyvaultproviderclientkey",
            "msiclientid",
            "multisubnetfailover",
            "password",
            "port",
            "portnumber",
            "realm",
            "selectmethod",
            "server",
            "servercertificate",
            "servername",
            "serverspn",
            "socketfactoryclass",
            "socketfactoryconstructorarg",
            "trustmanagerclass",
            "trustmanagerconstructorarg",
            "trustservercertificate",
            "truststore",
            "truststorepassword",
            "usedefaultgsscredential",
            "usedefaultjaasconfig",
            "user",
            "username");

    /** What the server needs on top of a statement's time before a silent connection counts as dead. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    private DriverProperties() {}

    /** Refuses a property that would carry a credential, reroute the connection or weaken its encryption. */
    static void requireHarmless(String property) {
        if (REFUSED.contains(property.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("driverProperties must not hold " + property
                    + ": credentials, the server's address and encryption have keys of their own");
        }
    }

    static Properties of(MssqlConfig config, int port, String database) {
        Properties properties = new Properties();
        properties.setProperty("serverName", config.host());
        properties.setProperty("portNumber", Integer.toString(port));
        properties.setProperty("databaseName", database);
        properties.setProperty("applicationName", config.applicationName());
        if (config.readOnlyIntent()) {
            properties.setProperty("applicationIntent", "ReadOnly");
        }
        if (config.multiSubnetFailover()) {
            properties.setProperty("multiSubnetFailover", "true");
        }
        timeouts(config, properties);
        encryption(config, properties);
        properties.putAll(config.driverProperties());
        return properties;
    }

    private static void timeouts(MssqlConfig config, Properties properties) {
        properties.setProperty("loginTimeout", Long.toString(seconds(config.loginTimeout())));
        properties.setProperty("queryTimeout", Long.toString(seconds(config.statementTimeout())));
        properties.setProperty("lockTimeout", Long.toString(config.lockTimeout().toMillis()));
        // The driver stops its own timer with the first packet of an answer, and some servers ignore its cancelling.
        properties.setProperty(
                "socketTimeout",
                Long.toString(config.statementTimeout().plus(GRACE).toMillis()));
        // A refused login must not be tried twice, or it counts twice towards a locked account.
        properties.setProperty("connectRetryCount", "0");
        if (config.auth() != LoginMethod.SQL) {
            // It would try a refused login once more when half a minute is left, by then without the credential it was
            // given: it takes any that the thread has, and asks the KDC for a ticket to hand on to that server.
            properties.setProperty("transparentNetworkIPResolution", "false");
        }
    }

    private static void encryption(MssqlConfig config, Properties properties) {
        properties.setProperty("encrypt", config.strictEncryption() ? "strict" : Boolean.toString(config.encrypt()));
        if (!config.strictEncryption()) {
            properties.setProperty("trustServerCertificate", Boolean.toString(config.trustServerCertificate()));
        }
        config.hostNameInCertificate().ifPresent(name -> properties.setProperty("hostNameInCertificate", name));
    }

    private static long seconds(Duration duration) {
        return Math.max(1, duration.toSeconds());
    }
}
