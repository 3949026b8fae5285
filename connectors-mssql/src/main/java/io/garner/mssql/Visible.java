package io.garner.mssql;

import io.garner.doctor.CheckResult;
import io.garner.jdbc.SqlFault;
import io.garner.measure.Measurements;
import io.garner.model.ExitCode;
import io.garner.source.Finding;
import io.garner.source.NameFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What of a server a login sees: which databases, and whether all of each. Used by one thread at a time. */
final class Visible implements AutoCloseable {

    /** Each is a connection of its own; a right is lacking in all of them or in one that somebody forgot. */
    private static final int MOST_DATABASES = 10;

    private final MssqlConfig config;
    private final Logins logins;
    private final Session first;
    private final Server server;
    private final MssqlFaults faults;
    private final List<String> chosen = new ArrayList<>();
    private final Set<String> closed = new HashSet<>();
    private Optional<Session> second = Optional.empty();

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
        chosen.addAll(DatabaseChoice.choose(rows(), filter::accepts, server, passedOver::add));
        List<String> details = new ArrayList<>(List.of(String.join(", ", chosen)));
        if (chosen.size() > MOST_DATABASES) {
            details.add("only the first " + MOST_DATABASES + " of these " + chosen.size() + " are looked into");
        }
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

    /** Whether rows and texts of the first database are hidden: SQL Server says nothing of what it does not show. */
    CheckResult definitions() {
        return ofFirst(this::definitions);
    }

    /** Whether what this part of a harvest needs of the first database can be read. */
    CheckResult facet(Facet facet) {
        return ofFirst(session -> new Rehearsal(session, server, faults).of(facet));
    }

    /** The databases behind the first, as far as they are looked into. */
    List<String> furtherDatabases() {
        return chosen.isEmpty() ? List.of() : List.copyOf(chosen.subList(1, Math.min(chosen.size(), MOST_DATABASES)));
    }

    /** All of it at once, for a further database. */
    CheckResult everything(String database) {
        Session session = session(database);
        List<CheckResult> results = new ArrayList<>(List.of(definitions(session)));
        Facet.ALL.forEach(facet -> results.add(new Rehearsal(session, server, faults).of(facet)));
        List<CheckResult.Failed> failures = results.stream()
                .filter(CheckResult.Failed.class::isInstance)
                .map(CheckResult.Failed.class::cast)
                .toList();
        return failures.isEmpty()
                ? CheckResult.passed(results.stream()
                        .flatMap(result -> ((CheckResult.Passed) result).details().stream())
                        .toList())
                : Rehearsal.together(failures);
    }

    private CheckResult ofFirst(Function<Session, CheckResult> look) {
        if (chosen.isEmpty()) {
            return new CheckResult.Skipped("there is no database to look at");
        }
        String database = chosen.get(0);
        return closed.contains(database)
                ? new CheckResult.Skipped("database " + database + " cannot be opened")
                : look.apply(session(database));
    }

    private CheckResult definitions(Session session) {
        Rights rights = rights(session);
        return rights.seesEverything() ? CheckResult.passed(rights.database() + ": sees everything") : hidden(rights);
    }

    private static CheckResult hidden(Rights rights) {
        return new CheckResult.Failed(
                rights.database() + ": " + rights.reason()
                        + ", so tables and procedures do not appear, with their columns,"
                        + " keys and descriptions, or the SQL of views, procedures, defaults, computed columns and checks"
                        + " is empty; nothing is retired",
                rights.grant(),
                ExitCode.AUTHENTICATION);
    }

    /** Besides the first one, one at a time is open. */
    private Session session(String database) {
        if (database.equalsIgnoreCase(first.database())) {
            return first;
        } else if (second.filter(open -> open.database().equals(database)).isEmpty()) {
            close();
            closed.add(database);
            second = Optional.of(Session.open(config, logins, database, Measurements.NONE));
            closed.remove(database);
        }
        return second.orElseThrow();
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

    @Override
    public void close() {
        second.ifPresent(Session::close);
        second = Optional.empty();
    }
}
