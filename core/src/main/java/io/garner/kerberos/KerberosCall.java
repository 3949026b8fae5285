package io.garner.kerberos;

import org.ietf.jgss.GSSCredential;
import org.jspecify.annotations.Nullable;

/**
 * What is done as somebody: usually the opening of one connection.
 *
 * @param <T> what comes out
 * @param <X> how it fails
 */
@FunctionalInterface
public interface KerberosCall<T extends @Nullable Object, X extends Exception> {

    /**
     * Runs on the thread that asked, inside a subject that has the credential and the ticket for the service, which has
     * been fetched already: a driver may use the credential or take the subject from the context. The subject has no
     * ticket that gets others, so none can be handed on to a server.
     *
     * @param credential for this call alone; mssql-jdbc takes such an object in its properties
     * @param service which of the names the KDC knows; for {@code serverSpn}
     */
    T with(GSSCredential credential, ServicePrincipal service) throws X;
}
