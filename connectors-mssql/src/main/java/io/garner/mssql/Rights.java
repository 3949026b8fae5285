package io.garner.mssql;

import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the login may see in one database. A missing right is never an error in SQL Server: rows are not there and texts are
 * NULL, so it has to be asked for.
 *
 * @param seesEverything whether nothing is hidden from it, so that what was not seen does not exist
 * @param reason what is hidden from it and why, empty when nothing is
 * @param grant the statement that mends it
 */
record Rights(String database, String user, boolean seesEverything, String reason, String grant) {

    static Rights of(String database, List<SchemaRow> rows, Server server) {
        String user = rows.isEmpty() ? "public" : rows.get(0).user();
        String grant = Identifiers.use(database) + "GRANT VIEW DEFINITION TO " + Identifiers.quoted(user) + ";";
        // Babelfish denies it to everybody, and shows everything all the same.
        if (server.isBabelfish()) {
            return new Rights(database, user, true, "", grant);
        } else if (rows.isEmpty() || !rows.get(0).seesDefinitions()) {
            return new Rights(
                    database,
                    user,
                    false,
                    "the user " + user + " has no VIEW DEFINITION in this database: what it has no right on is hidden",
                    grant);
        }
        return withDenials(database, user, rows, grant);
    }

    /** A DENY on a schema or an object hides it from a user who has the right on the database. */
    private static Rights withDenials(String database, String user, List<SchemaRow> rows, String grant) {
        List<String> schemas = rows.stream()
                .filter(row -> !row.seesSchema())
                .map(row -> Identifiers.quoted(row.name()))
                .toList();
        int objects = rows.get(0).deniedObjects();
        if (schemas.isEmpty() && objects == 0) {
            return new Rights(database, user, true, "", grant);
        }
        String where = schemas.isEmpty()
                ? "objects, " + objects + " of them"
                : "the schemas " + String.join(", ", schemas) + (objects == 0 ? "" : " and on " + objects + " objects");
        return new Rights(
                database,
                user,
                false,
                "the user " + user + " is denied VIEW DEFINITION on " + where + ": a DENY is stronger than the right on"
                        + " the database",
                revoke(database, schemas));
    }

    private static String revoke(String database, List<String> schemas) {
        String statements = schemas.stream()
                .map(schema -> "REVOKE VIEW DEFINITION ON SCHEMA::" + schema + " FROM <whom it was denied>;")
                .collect(Collectors.joining(" "));
        return Identifiers.use(database) + statements + (statements.isEmpty() ? "" : " ")
                + "SELECT * FROM sys.database_permissions WHERE state = 'D'; tells whom what was denied: the user, a role"
                + " or group of it, or public.";
    }

    void report(Findings findings) {
        if (!seesEverything) {
            findings.add(new Finding(
                    "partial-rights",
                    database,
                    reason + ", so the harvest may be incomplete and nothing of the database is retired",
                    grant));
        }
    }
}
