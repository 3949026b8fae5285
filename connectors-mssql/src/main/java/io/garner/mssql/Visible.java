package io.garner.mssql;

import io.garner.doctor.CheckResult;
import io.garner.jdbc.SqlFault;
import io.garner.measure.Measurements;
import io.garner.model.ExitCode;
import io.garner.source.Finding;
import io.garner.source.NameFilter;
import java.util.ArrayList;
import java.util.List;

/** What of a server a login sees: which databases, and whether all of each. Used by one thread at a time. */
final class Visible {

    /** Each is a connection of its own; a right is lacking in all of them or in one that somebody forgot. */
    private static final int MOST_DATABASES = 10;

    private final MssqlConfig config;
    private final Logins logins;
    private final Session first;
    private final Server server;
    private final MssqlFaults faults;
    private final List<String> chosen = new ArrayList<>();

    Visible(MssqlConfig config, Logins logins, Session first, Server server, MssqlFaults faults) {
        this.config = config;
        this.logins = logins;
        this.first = first;
        this.server = server;
        this.faults = faults;
    }

    /** Those that a harvest would read, and those that it would pass over with the reason. */
    CheckResult databases() {
        if (!config.harvestsMany()) {
            chosen.add(config.firstDatabase());
            return CheckResult.passed(config.firstDatabase());
        }
        List<Finding> passedOver = new ArrayList<>();
        NameFilter filter = config.databases().orElse(NameFilter.EVERYTHING);
        chosen.addAll(DatabaseChoice.choose(rows(), filter, server, passedOver::add));
        List<String> details = new ArrayList<>(List.of(String.join(", ", chosen)));
        passedOver.forEach(finding -> details.add(finding.subject() + ": " + finding.message()));
        List<String> grants = passedOver.stream()
                .map(Finding::remedy)
                .filter(remedy -> remedy.contains("CREATE USER"))
                .toList();
        // Who asks for all databases means those that they may enter; who names some means them.
        boolean named = config.databases().isPresent();
        if (!grants.isEmpty() && (named || chosen.isEmpty())) {
            return new CheckResult.Failed(
                    String.join("; ", details.subList(1, details.size())),
                    String.join("\n", grants),
                    ExitCode.AUTHENTICATION);
        }
        return grants.isEmpty()
                ? CheckResult.passed(details)
                : CheckResult.passed(details, "To have the others too: " + String.join(" ", grants));
    }

    private List<DatabaseRow> rows() {
        try {
            return first.reader().read(Concept.DATABASES.sql().with(server.capabilities()), DatabaseRow::from);
        } catch (SqlFault e) {
            throw faults.reading(Concept.DATABASES.word(), first.database(), e.sql());
        }
    }

    /** Whether rows and texts are hidden: SQL Server says nothing of what it does not show. */
    CheckResult definitions() {
        if (chosen.isEmpty()) {
            return new CheckResult.Skipped("there is no database to look at");
        }
        List<String> details = new ArrayList<>();
        List<Rights> lacking = new ArrayList<>();
        for (String database : chosen.subList(0, Math.min(chosen.size(), MOST_DATABASES))) {
            Rights rights = rights(database);
            details.add(database + ": " + (rights.seesEverything() ? "sees everything" : "does not see everything"));
            if (!rights.seesEverything()) {
                lacking.add(rights);
            }
        }
        if (chosen.size() > MOST_DATABASES) {
            details.add((chosen.size() - MOST_DATABASES) + " more databases were not asked");
        }
        return lacking.isEmpty() ? CheckResult.passed(details) : hidden(lacking);
    }

    private static CheckResult hidden(List<Rights> lacking) {
        String where = String.join(
                ", ",
                lacking.stream()
                        .map(rights -> rights.user() + " in " + rights.database())
                        .toList());
        return new CheckResult.Failed(
                "VIEW DEFINITION is lacking to " + where + ": tables and procedures without a right of their own do not"
                        + " appear, with their columns, keys and descriptions, and the SQL of views, procedures, defaults,"
                        + " computed columns and checks is empty; nothing is retired",
                String.join("\n", lacking.stream().map(Rights::grant).toList()),
                ExitCode.AUTHENTICATION);
    }

    private Rights rights(String database) {
        if (database.equalsIgnoreCase(first.database())) {
            return rights(first);
        }
        try (Session session = Session.open(config, logins, database, Measurements.NONE)) {
            return rights(session);
        }
    }

    private Rights rights(Session session) {
        try {
            List<SchemaRow> rows =
                    session.reader().read(Concept.SCHEMAS.sql().with(server.capabilities()), SchemaRow::from);
            return Rights.of(session.database(), rows, server);
        } catch (SqlFault e) {
            throw faults.reading(Concept.SCHEMAS.word(), session.database(), e.sql());
        }
    }
}
