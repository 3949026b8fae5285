package io.garner.testkit.tds;

/**
 * A login that the server has accepted. Immutable.
 *
 * @param name the name of the login, for instance {@code sa} or {@code CORP\alice}
 * @param principal the Kerberos principal behind it, empty for a login with a password
 * @param delegated whether the client handed over a ticket to act for it elsewhere
 * @param application what the client calls itself
 * @param readOnly whether the client declared that it only reads (applicationIntent=ReadOnly)
 * @param encrypted whether everything after the login is encrypted
 * @param database the database that the client asked for, empty when it left that to the server
 * @param connection the number of the connection, counted from 1
 */
public record TdsLogin(
        String name,
        String principal,
        boolean delegated,
        String application,
        boolean readOnly,
        boolean encrypted,
        String database,
        int connection) {

    /** Whether a ticket let it in, rather than a password. */
    public boolean isKerberos() {
        return !principal.isEmpty();
    }
}
