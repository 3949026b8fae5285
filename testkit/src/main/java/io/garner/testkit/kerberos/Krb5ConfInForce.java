package io.garner.testkit.kerberos;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;

/**
 * Makes a krb5.conf the JVM's until it is closed, then the one from before again. There is one for the whole JVM: tests
 * that use different ones must not run at the same time.
 */
public final class Krb5ConfInForce implements AutoCloseable {

    private static final String PROPERTY = "java.security.krb5.conf";

    private final Optional<String> before;

    private Krb5ConfInForce(Optional<String> before) {
        this.before = before;
    }

    /** Puts the file into force, also when the JDK has read another one already. */
    public static Krb5ConfInForce use(Path file) {
        Krb5ConfInForce inForce = new Krb5ConfInForce(Optional.ofNullable(System.getProperty(PROPERTY)));
        System.setProperty(PROPERTY, file.toString());
        refresh();
        return inForce;
    }

    @Override
    public void close() {
        before.ifPresentOrElse(value -> System.setProperty(PROPERTY, value), () -> System.clearProperty(PROPERTY));
        refresh();
    }

    /** The one supported way to have the JDK read the file again is an option of its login module; the login is for nothing. */
    private static void refresh() {
        try {
            new LoginContext("refresh", new Subject(), null, new Refreshing()).login();
        } catch (LoginException e) {
            // There is no key for the made-up principal; the file was read before that was found out.
        }
    }

    private static final class Refreshing extends Configuration {
        @Override
        public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
            return new AppConfigurationEntry[] {
                new AppConfigurationEntry(
                        "com.sun.security.auth.module.Krb5LoginModule",
                        LoginModuleControlFlag.REQUIRED,
                        Map.of(
                                "refreshKrb5Config", "true",
                                "useTicketCache", "true",
                                "ticketCache", "/nonexistent",
                                "doNotPrompt", "true"))
            };
        }
    }
}
