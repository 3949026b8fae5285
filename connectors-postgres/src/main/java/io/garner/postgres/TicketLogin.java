package io.garner.postgres;

import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Connects with the ticket that {@code kinit} left in the cache; no JAAS file is needed. */
final class TicketLogin {

    private static final String JAAS_FILE = "java.security.auth.login.config";

    private TicketLogin() {}

    static @Nullable Connection connect(Driver driver, String url, Properties properties) throws SQLException {
        if (System.getProperty(JAAS_FILE) != null) {
            return driver.connect(url, properties);
        }
        // Even inside a subject the driver would start a login of its own and miss a JAAS entry.
        PGProperty.JAAS_LOGIN.set(properties, false);
        PrivilegedExceptionAction<@Nullable Connection> connecting = () -> driver.connect(url, properties);
        try {
            return Subject.doAs(ticketHolder(), connecting);
        } catch (PrivilegedActionException e) {
            if (e.getException() instanceof SQLException sql) {
                throw sql;
            }
            throw new IllegalStateException(e.getException());
        }
    }

    private static Subject ticketHolder() throws SQLException {
        try {
            LoginContext login = new LoginContext("garner", new Subject(), null, new TicketCache());
            login.login();
            return login.getSubject();
        } catch (LoginException e) {
            throw new SQLException("no usable Kerberos ticket: " + e.getMessage(), "28000", e);
        }
    }

    /** The one entry that says: take the ticket from the cache and ask nobody. */
    private static final class TicketCache extends Configuration {
        @Override
        public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
            return new AppConfigurationEntry[] {
                new AppConfigurationEntry(
                        "com.sun.security.auth.module.Krb5LoginModule",
                        LoginModuleControlFlag.REQUIRED,
                        Map.of("useTicketCache", "true", "doNotPrompt", "true"))
            };
        }
    }
}
