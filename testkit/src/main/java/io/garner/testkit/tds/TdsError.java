package io.garner.testkit.tds;

/**
 * A statement or a login that is refused, in the server's words. Immutable.
 *
 * <p>The factories hold texts of SQL Server's {@code sys.messages}, so that clients meet what they would meet there.
 */
public final class TdsError extends RuntimeException {

    static final int CANNOT_OPEN_DATABASE = 4060;
    /** From this severity on the server ends the connection. */
    static final int FATAL = 20;

    private static final long serialVersionUID = 1;

    private final int number;
    private final int state;
    private final int severity;

    public TdsError(int number, int state, int severity, String message) {
        super(message);
        this.number = number;
        this.state = state;
        this.severity = severity;
    }

    /** An error in a statement, severity 16. */
    public static TdsError of(int number, String message) {
        return new TdsError(number, 1, 16, message);
    }

    /** The database of a login does not exist, or the login may not have it. */
    public static TdsError cannotOpenDatabase(String database) {
        return new TdsError(
                CANNOT_OPEN_DATABASE,
                1,
                11,
                "Cannot open database \"" + database + "\" requested by the login. The login failed.");
    }

    /** {@code USE} of a database that does not exist. */
    public static TdsError noSuchDatabase(String database) {
        return of(911, "Database '" + database + "' does not exist. Make sure that the name is entered correctly.");
    }

    /** {@code USE} of a database in which the login is nobody. */
    public static TdsError noAccessTo(String database, String login) {
        return new TdsError(
                916,
                1,
                14,
                "The server principal \"" + login + "\" is not able to access the database \"" + database
                        + "\" under the current security context.");
    }

    /** A table or view that does not exist, or that the login may not see. */
    public static TdsError invalidObject(String name) {
        return of(208, "Invalid object name '" + name + "'.");
    }

    /** A column that does not exist. */
    public static TdsError invalidColumn(String name) {
        return of(207, "Invalid column name '" + name + "'.");
    }

    /** A wrong password, an unknown login: the client is not told which. */
    public static TdsError loginFailed(String login) {
        return new TdsError(18456, 1, 14, "Login failed for user '" + login + "'.");
    }

    /** A ticket that the server does not take. */
    public static TdsError untrustedDomain() {
        return new TdsError(
                18452,
                1,
                14,
                "Login failed. The login is from an untrusted domain and cannot be used with Integrated authentication.");
    }

    /** The number of the message, for instance 208. */
    public int number() {
        return number;
    }

    public int state() {
        return state;
    }

    /** The class of the message: from 11 on it is an error, from 20 on the connection ends. */
    public int severity() {
        return severity;
    }
}
