package io.garner.postgres;

import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Chooses the databases to harvest, and says of each one that matches but cannot be harvested why not. */
final class DatabaseChoice {

    /** Templates that every server has, and what hosters keep for themselves. They are as system schemas are. */
    private static final Set<String> OF_THE_SYSTEM = Set.of(
            "template0", "template1", "rdsadmin", "azure_maintenance", "azure_sys", "cloudsqladmin", "alloydbadmin");

    private DatabaseChoice() {}

    static List<String> choose(List<DatabaseRow> rows, Predicate<String> wanted, Server server, Findings findings) {
        List<String> chosen = new ArrayList<>();
        for (DatabaseRow row : rows) {
            if (OF_THE_SYSTEM.contains(row.name()) || !wanted.test(row.name())) {
                continue;
            }
            if (row.isInvalid()) {
                skip(
                        row,
                        "it is left over from an interrupted DROP DATABASE",
                        "DROP DATABASE " + row.quotedName() + ";",
                        findings);
            } else if (!row.allowsConnections()) {
                skip(
                        row,
                        "it allows no connections",
                        "ALTER DATABASE " + row.quotedName() + " ALLOW_CONNECTIONS true;",
                        findings);
            } else if (row.isTemplate()) {
                skip(row, "it is a template", "", findings);
            } else if (!row.mayConnect()) {
                skip(
                        row,
                        "the role may not connect to it",
                        "GRANT CONNECT ON DATABASE " + row.quotedName() + " TO " + server.role() + ";",
                        findings);
            } else {
                chosen.add(row.name());
            }
        }
        return chosen;
    }

    private static void skip(DatabaseRow row, String reason, String remedy, Findings findings) {
        findings.add(new Finding("database-skipped", row.name(), "not harvested: " + reason, remedy));
    }
}
