package io.garner.testkit.kerberos;

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
import org.ietf.jgss.GSSName;
import org.ietf.jgss.Oid;

/** A service in this process that takes tickets with a keytab and says who came. */
final class Acceptor {

    private static final String KERBEROS = "1.2.840.113554.1.2.2";

    /** What a service that cannot read the ticket sends back: KRB_ERROR, in the frame of the mechanism. */
    private static final byte[] ERROR = {
        0x60, 13, 6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x12, 1, 2, 2, 3, 0
    };

    private final String service;
    private final Path keytab;

    Acceptor(String service, Path keytab) {
        this.service = service;
        this.keytab = keytab;
    }

    /** Both sides of an exchange; returns whom the service sees. */
    String exchange(GSSCredential credential, String name) throws GSSException, LoginException {
        GSSManager manager = GSSManager.getInstance();
        GSSContext client = manager.createContext(
                manager.createName(name, (Oid) null), new Oid(KERBEROS), credential, GSSContext.DEFAULT_LIFETIME);
        client.requestMutualAuth(true);
        byte[] request = client.initSecContext(new byte[0], 0, 0);
        GSSContext server = accepting();
        byte[] answer = answer(server, request);
        client.initSecContext(answer, 0, answer.length);
        return server.getSrcName().toString();
    }

    private byte[] answer(GSSContext server, byte[] request) throws LoginException {
        try {
            return as(() -> server.acceptSecContext(request, 0, request.length));
        } catch (GSSException e) {
            return ERROR;
        }
    }

    private GSSContext accepting() throws GSSException, LoginException {
        return as(() -> {
            GSSManager manager = GSSManager.getInstance();
            GSSName name = manager.createName(service, (Oid) null);
            return manager.createContext(manager.createCredential(
                    name, GSSCredential.INDEFINITE_LIFETIME, new Oid(KERBEROS), GSSCredential.ACCEPT_ONLY));
        });
    }

    private <T> T as(PrivilegedExceptionAction<T> action) throws GSSException, LoginException {
        LoginContext login = new LoginContext("service", new Subject(), null, new Keys());
        login.login();
        try {
            return Subject.doAs(login.getSubject(), action);
        } catch (PrivilegedActionException e) {
            throw (GSSException) e.getException();
        }
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
