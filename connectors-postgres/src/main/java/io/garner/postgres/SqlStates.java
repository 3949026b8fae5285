package io.garner.postgres;

/** The SQLSTATEs that a harvest knows a way around. */
final class SqlStates {

    static final String LOCK_TIMEOUT = "55P03";
    static final String STATEMENT_TIMEOUT = "57014";
    static final String OBJECT_VANISHED = "XX000";
    static final String NOT_PERMITTED = "42501";
    static final String CONNECTION_CLOSED = "57P01";
    static final String CONNECTION_BROKEN = "08006";

    /** Deparsing a view locks the tables in it until the query ends; thousands of them may fill the lock table. */
    static final String LOCK_TABLE_FULL = "53200";

    private SqlStates() {}
}
