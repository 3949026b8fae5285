package io.garner.mssql;

import java.sql.SQLException;

/** A server was reached and sent us on to another, and that one was not reached. */
final class RoutedException extends SQLException {

    private static final long serialVersionUID = 1L;

    private RoutedException(String words, SQLException cause) {
        super(words, cause.getSQLState(), cause.getErrorCode(), cause);
    }

    static RoutedException to(Routed target, SQLException cause) {
        return new RoutedException("sent on to " + target + " for reading: " + MssqlFaults.wordsOf(cause), cause);
    }
}
