package io.garner.mssql;

import io.garner.jdbc.SqlFault;
import java.util.Set;

/** Numbers of SQL Server's messages that a harvest knows what to do about. */
final class ErrorNumbers {

    static final int LOCK_TIMEOUT = 1222;
    static final int DEADLOCK = 1205;

    /** Babelfish gives it to everything that has no number of SQL Server's own. */
    static final int BABELFISH_UNMAPPED = 33557097;

    /** SELECT, EXECUTE, VIEW … DENIED and their like. */
    private static final Set<Integer> NOT_PERMITTED = Set.of(229, 230, 262, 297, 300, 371, 378, 15247);

    /** Invalid column name, invalid object name. */
    private static final Set<Integer> MISSING = Set.of(207, 208);

    /** A database of several is closed to us; the server is not. */
    private static final Set<Integer> DATABASE_CLOSED = Set.of(
            911, 916, 921, 922, 923, 924, 927, 942, 945, 952, 954, 976, 978, 979, 983, 988, 4060, 4064, 40613, 40508);

    /** Azure: come back in a moment. */
    private static final Set<Integer> TRANSIENT =
            Set.of(4221, 10928, 10929, 40197, 40501, 40613, 49918, 49919, 49920, 42108, 42109);

    private ErrorNumbers() {}

    static boolean isNotPermitted(int number) {
        return NOT_PERMITTED.contains(number);
    }

    /** Whether the server lacks what a query names. */
    static boolean isMissing(int number, String words) {
        return MISSING.contains(number)
                || (number == BABELFISH_UNMAPPED
                        && (words.contains("does not exist") || words.contains("not currently supported")));
    }

    static boolean isDatabaseClosed(int number) {
        return DATABASE_CLOSED.contains(number);
    }

    /** A lock that is not there for ever, or a connection in whose place the pool opens another. */
    static boolean isWorthAnotherTry(SqlFault fault) {
        int number = fault.sql().getErrorCode();
        return number == LOCK_TIMEOUT || number == DEADLOCK || fault.state().startsWith("08");
    }

    static boolean isTransient(int number) {
        return TRANSIENT.contains(number);
    }
}
