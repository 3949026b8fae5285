package io.garner.testkit.tds;

/** What a {@link TdsServer} asks for answers: it knows the databases and their SQL. Thread-safe. */
@FunctionalInterface
public interface SqlEngine {

    /**
     * Opens a session for a login that the server has accepted.
     *
     * @param database the database that the client chose, else the server's default; never empty
     * @throws TdsError when the login may not have it, see {@link TdsError#cannotOpenDatabase}; the client is refused
     */
    SqlSession open(TdsLogin login, String database);
}
