package io.garner.mssql;

import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.List;

/**
 * What the login may see in one database. A missing right is never an error in SQL Server: rows are not there and texts are
 * NULL, so it has to be asked for.
 *
 * @param seesEverything whether nothing is hidden from it, so that what was not seen does not exist
 * @param grant the statement that mends it
 */
record Rights(String database, String user, boolean seesEverything, String grant) {

    static Rights of(String database, List<SchemaRow> rows, Server server) {
        String user = rows.isEmpty() ? "public" : rows.get(0).user();
        // Babelfish denies it to everybody, and shows everything all the same.
        boolean seesEverything =
                server.isBabelfish() || (!rows.isEmpty() && rows.get(0).seesDefinitions());
        String grant = Identifiers.use(database) + "GRANT VIEW DEFINITION TO " + Identifiers.quoted(user) + ";";
        return new Rights(database, user, seesEverything, grant);
    }

    void report(Findings findings) {
        if (!seesEverything) {
            findings.add(new Finding(
                    "partial-rights",
                    database,
                    "the user " + user
                            + " has no VIEW DEFINITION in this database: what it has no right on is hidden, so"
                            + " the harvest may be incomplete and nothing of the database is retired",
                    grant));
        }
    }
}
