package io.garner.kerberos;

import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import java.util.concurrent.Callable;
import javax.security.auth.Subject;
import org.ietf.jgss.GSSContext;
import org.ietf.jgss.GSSCredential;
import org.ietf.jgss.GSSException;
import org.ietf.jgss.GSSManager;
import org.ietf.jgss.GSSName;
import org.ietf.jgss.Oid;
import org.jspecify.annotations.Nullable;

/** The steps of GSS that a subject takes. */
final class Exchange {

    private static final String KERBEROS = "1.2.840.113554.1.2.2";

    private Exchange() {}

    /** Runs as the subject; what the action throws comes out as it is. */
    static <T extends @Nullable Object> T as(Subject subject, Callable<T> action) throws Exception {
        PrivilegedExceptionAction<T> privileged = action::call;
        try {
            return Subject.doAs(subject, privileged);
        } catch (PrivilegedActionException e) {
            throw e.getException();
        }
    }

    /** The subject's credential; call it as the subject. */
    static GSSCredential credential() throws GSSException {
        return GSSManager.getInstance()
                .createCredential(null, GSSCredential.DEFAULT_LIFETIME, new Oid(KERBEROS), GSSCredential.INITIATE_ONLY);
    }

    /**
     * Fetches the ticket for the service, which the JDK then keeps in the subject, where a driver finds it; call it as the
     * subject.
     */
    static void fetchTicket(ServicePrincipal service) throws GSSException {
        GSSManager manager = GSSManager.getInstance();
        // No kind of name, as mssql-jdbc does it: the JDK then takes the host as it is written.
        GSSName name = manager.createName(service.name(), nameType());
        GSSContext context = manager.createContext(name, new Oid(KERBEROS), credential(), GSSContext.DEFAULT_LIFETIME);
        try {
            context.requestMutualAuth(true);
            context.initSecContext(new byte[0], 0, 0);
        } finally {
            context.dispose();
        }
    }

    private static @Nullable Oid nameType() {
        return null;
    }
}
