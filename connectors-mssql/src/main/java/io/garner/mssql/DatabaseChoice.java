package io.garner.mssql;

import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Chooses the databases to harvest, and says of each one that matches but cannot be harvested why not. */
final class DatabaseChoice {

    /** Every server has them. They are as system schemas are. */
    private static final Set<String> OF_THE_SYSTEM = Set.of("master", "tempdb", "model", "msdb");

    /** Databases that belong to a service of SQL Server or of a hoster; each can be harvested when it is asked for alone. */
    private static final Set<String> OF_SERVICES = Set.of(
            "distribution",
            "ssisdb",
            "reportserver",
            "reportservertempdb",
            "rdsadmin",
            "dwconfiguration",
            "dwdiagnostics",
            "dwqueue");

    private static final String CREATE_USER = "CREATE USER";

    private DatabaseChoice() {}

    static List<String> choose(List<DatabaseRow> rows, Predicate<String> wanted, Server server, Findings findings) {
        List<String> chosen = new ArrayList<>();
        for (DatabaseRow row : rows) {
            String lower = row.name().toLowerCase(Locale.ROOT);
            if (OF_THE_SYSTEM.contains(lower) || !wanted.test(row.name())) {
                continue;
            }
            if (OF_SERVICES.contains(lower)) {
                skip(row, "it belongs to a service of SQL Server", "Ask for it alone, with database.", findings);
            } else if (!row.isOnline()) {
                skip(row, "it is " + row.stateName(), "Bring it online, then run again.", findings);
            } else if (row.isSnapshot()) {
                skip(row, "it is a snapshot of another database", "", findings);
            } else if (!row.mayOpen()) {
                skip(
                        row,
                        "the login " + server.login() + " has no access to it" + access(row),
                        Identifiers.use(row.name()) + CREATE_USER + " " + Identifiers.quoted(server.login())
                                + " FOR LOGIN " + Identifiers.quoted(server.login()) + "; GRANT VIEW DEFINITION TO "
                                + Identifiers.quoted(server.login()) + ";",
                        findings);
            } else {
                chosen.add(row.name());
            }
        }
        return chosen;
    }

    /** The statements that would open the databases that were passed over for lack of a right. */
    static List<String> grants(List<Finding> passedOver) {
        return passedOver.stream()
                .map(Finding::remedy)
                .filter(remedy -> remedy.contains(CREATE_USER))
                .toList();
    }

    /** Why databases were passed over, each with its name. */
    static String reasons(List<Finding> passedOver) {
        return passedOver.stream()
                .map(finding -> finding.subject() + ": " + finding.message())
                .collect(Collectors.joining("; "));
    }

    private static String access(DatabaseRow row) {
        return row.access().equals("MULTI_USER") || row.access().isEmpty() ? "" : " (it is " + row.access() + ")";
    }

    private static void skip(DatabaseRow row, String reason, String remedy, Findings findings) {
        findings.add(new Finding("database-skipped", row.name(), "not harvested: " + reason, remedy));
    }
}
