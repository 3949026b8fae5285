package io.garner.mssql;

import io.garner.jdbc.Row;

/**
 * A row of {@code databases.sql}.
 *
 * @param state 0 is online
 * @param mayOpen false also when the server does not know, as of a database that is offline
 * @param seesAll whether the login sees all databases of the server
 */
record DatabaseRow(
        String name, int state, String stateName, String access, boolean isSnapshot, boolean mayOpen, boolean seesAll) {

    static DatabaseRow from(Row row) {
        return new DatabaseRow(
                row.text("name"),
                row.integer("state"),
                row.optionalText("state_desc").orElse("not online"),
                row.optionalText("user_access_desc").orElse(""),
                row.optionalInteger("source_database_id").isPresent(),
                row.optionalInteger("may_open").orElse(0) == 1,
                row.optionalInteger("sees_all").orElse(0) == 1);
    }

    boolean isOnline() {
        return state == 0;
    }
}
