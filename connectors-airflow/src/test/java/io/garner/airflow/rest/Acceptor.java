package io.garner.airflow.rest;

import java.nio.file.Path;
import java.security.PrivilegedExceptionAction;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.Oid;

/** The server's side of SPNEGO: takes a token with the key of a keytab and says who came. Each token is good once. */
final class Acceptor {

    private static final String SPNEGO = "1.3.6.1.5.5.2";
    private static final String SCHEME = "Negotiate ";

    private final String service;
    private final Path keytab;
    private final Set<String> taken = new HashSet<>();

    Acceptor(String service, Path keytab) {
        this.service = service;
        this.keytab = keytab;
    }

    /** Empty when the header is none of a ticket for this service, or was shown before. */
    synchronized Optional<String> whom(Optional<String> header) {
        return header.filter(value -> value.startsWith(SCHEME) && taken.add(value))
                .map(value -> Base64.getDecoder().decode(value.substring(SCHEME.length())))
                .flatMap(this::accepted);
    }

    private Optional<String> accepted(byte[] token) {
        try {
            return Optional.of(as(() -> {
                GSSManager manager = GSSManager.getInstance();
                GSSContext context = manager.createContext(manager.createCredential(
                        null, GSSCredential.INDEFINITE_LIFETIME, new Oid(SPNEGO), GSSCredential.ACCEPT_ONLY));
                context.acceptSecContext(token, 0, token.length);
                return context.getSrcName().toString();
            }));
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    private <T> T as(PrivilegedExceptionAction<T> action) throws Exception {
        LoginContext login = new LoginContext("service", new Subject(), null, new Keys());
        login.login();
        return Subject.doAs(login.getSubject(), action);
    }

    private final class Keys extends Configuration {
        @Override
        public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
            return new AppConfigurationEntry[] {
                new AppConfigurationEntry(
                        "com.sun.security.auth.module.Krb5LoginModule",
                        LoginModuleControlFlag.REQUIRED,
                        Map.of(
                                "useKeyTab", "true",
                                "keyTab", keytab.toString(),
                                "principal", service,
                                "storeKey", "true",
                                "isInitiator", "false",
                                "doNotPrompt", "true"))
            };
        }
    }
}
