package io.garner.testkit.tds;

import java.util.List;

/**
 * The statements of one connection. One thread at a time, but for {@link #cancel}, which another thread calls.
 *
 * <p>The server answers by itself what drivers send for their own housekeeping (see {@code HouseKeeping}): transaction
 * switches, lock timeouts, {@code SELECT 1}. {@code USE} becomes {@link #use}.
 */
public interface SqlSession extends AutoCloseable {

    /**
     * Runs a statement. The server reads the answer to its end, or closes it early, before it runs the next one.
     *
     * @param sql the text as it came, with parameters as {@code @P0}; {@link PositionalSql} turns them into {@code ?}
     * @param parameters in the order of their declaration
     * @throws TdsError when it cannot be run; the session stays usable unless the severity is 20 or more
     */
    SqlAnswer execute(String sql, List<TdsParameter> parameters);

    /**
     * Makes another database the current one.
     *
     * @throws TdsError when there is none, see {@link TdsError#noSuchDatabase}; the current one stays
     */
    void use(String database);

    /** Ends the statement that runs now, if one does: its {@link #execute} or the reading of its rows may throw. */
    void cancel();

    @Override
    void close();
}
