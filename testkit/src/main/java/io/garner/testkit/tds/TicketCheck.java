package io.garner.testkit.tds;

import java.nio.file.Path;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;

/** Takes tickets for the services whose keys are in a keytab. Thread-safe. */
record TicketCheck(Path keytab) {

    private static final String KERBEROS = "1.2.840.113554.1.2.2";
    /** Clients on Windows wrap their Kerberos token in this one. */
    private static final String SPNEGO = "1.3.6.1.5.5.2";

    /** An exchange with one client, which may take several tokens. */
    GSSContext begin() throws LoginException, GSSException {
        LoginContext service = new LoginContext("testkit", new Subject(), null, new AnyServiceOf(keytab));
        service.login();
        return as(service.getSubject(), () -> {
            GSSManager manager = GSSManager.getInstance();
            Oid[] mechanisms = {new Oid(KERBEROS), new Oid(SPNEGO)};
            return manager.createContext(manager.createCredential(
                    null, GSSCredential.INDEFINITE_LIFETIME, mechanisms, GSSCredential.ACCEPT_ONLY));
        });
    }

    private static GSSContext as(Subject service, PrivilegedExceptionAction<GSSContext> action) throws GSSException {
        try {
            return Subject.doAs(service, action);
        } catch (PrivilegedActionException e) {
            if (e.getException() instanceof GSSException fault) {
                throw fault;
            }
            throw new IllegalStateException(e);
        }
    }

    /** The login that reads keys and asks no one; it is handed to the module, not installed in the JVM. */
    private static final class AnyServiceOf extends Configuration {

        private final Path keytab;

        AnyServiceOf(Path keytab) {
            this.keytab = keytab;
        }

        @Override
        public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
            Map<String, String> options = Map.of(
                    "principal", "*",
                    "useKeyTab", "true",
                    "keyTab", keytab.toString(),
                    "storeKey", "true",
                    "isInitiator", "false",
                    "doNotPrompt", "true");
            return new AppConfigurationEntry[] {
                new AppConfigurationEntry(
                        "com.sun.security.auth.module.Krb5LoginModule", LoginModuleControlFlag.REQUIRED, options)
            };
        }
    }
}
