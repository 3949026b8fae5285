package io.garner.mssql;

import io.garner.source.Finding;
import io.garner.source.Findings;

/** What the reader of a report should know of a server that is no ordinary SQL Server. */
final class Notices {

    private Notices() {}

    static void report(Server server, MssqlConfig config, Findings findings) {
        server.babelfish()
                .ifPresent(
                        version -> findings.add(
                                Finding.note(
                                        "babelfish",
                                        config.address(),
                                        "the server is Babelfish " + version
                                                + ": it does not tell of filters of indexes, of sequences and"
                                                + " synonyms, names of defaults, seeds of identity columns, and shows quoted names in"
                                                + " lower case; numbers of rows are estimates, and what views and routines depend on is unknown")));
        if (config.harvestsMany() && !server.listsAllDatabases()) {
            findings.add(new Finding(
                    "databases-not-listed",
                    config.address(),
                    "Azure SQL Database lists all databases in master only, and the connection is to "
                            + server.database(),
                    "Leave database out when the login may enter master, or name one database for each source."));
        }
    }
}
