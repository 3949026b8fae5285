package io.garner.mssql;

import io.garner.jdbc.SqlFault;
import io.garner.measure.Measurements;
import io.garner.model.Inventory;
import io.garner.source.DatabaseByDatabase;
import io.garner.source.Finding;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.SchemaSize;
import io.garner.source.SourceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One run over a server: its databases one after the other, each open only while it is read. */
final class Harvest extends DatabaseByDatabase<DatabaseHarvest> {

    private final MssqlConfig config;
    private final Logins logins;
    private final HarvestScope scope;
    private final Findings findings;
    private final Measurements measurements;
    private final MssqlFaults faults;
    private final Map<String, Integer> statements = new LinkedHashMap<>();
    private Optional<Server> server = Optional.empty();
    private Optional<Session> session = Optional.empty();

    Harvest(MssqlConfig config, Logins logins, HarvestScope scope, Findings findings, Measurements measurements) {
        super(config.address(), findings);
        this.config = config;
        this.logins = logins;
        this.scope = scope;
        this.findings = findings;
        this.measurements = measurements;
        this.faults = new MssqlFaults(config);
    }

    @Override
    protected void leave() {
        session.ifPresent(open -> {
            statements.put(open.database(), open.reader().statements());
            open.close();
        });
        session = Optional.empty();
    }

    /** How many query texts each database was sent. */
    Map<String, Integer> statements() {
        session.ifPresent(open -> statements.put(open.database(), open.reader().statements()));
        return Map.copyOf(statements);
    }

    /** How much is in each schema; a database that cannot be read says so when it is harvested. */
    List<SchemaSize> sizes() {
        List<SchemaSize> sizes = new ArrayList<>();
        for (String name : begin().databases()) {
            sizes.addAll(sizesOf(name));
        }
        return sizes;
    }

    private List<SchemaSize> sizesOf(String name) {
        try {
            List<SchemaRow> rows = reads(name).list(Concept.SCHEMAS, SchemaRow::from);
            return DatabaseHarvest.chosen(name, rows, scope, config).stream()
                    .map(schema -> new SchemaSize(name, Optional.of(schema.name()), schema.relations()))
                    .toList();
        } catch (SourceException unreadable) {
            leave();
            return List.of(new SchemaSize(name, Optional.empty(), 0));
        }
    }

    @Override
    protected Choice begin() {
        Session first = Session.open(config, logins, config.firstDatabase(), measurements);
        session = Optional.of(first);
        Server found = identify(first);
        server = Optional.of(found);
        if (!config.harvestsMany()) {
            return new Choice(List.of(config.firstDatabase()), Optional.empty());
        }
        Choice choice = chosenDatabases(first, found);
        if (!choice.databases().contains(config.firstDatabase())) {
            leave();
        }
        return choice;
    }

    private Server identify(Session first) {
        try {
            Server found = Server.read(first.reader(), config.systemObjects());
            Notices.report(found, config, findings);
            return found;
        } catch (SqlFault e) {
            throw faults.reading(Concept.SERVER.word(), first.database(), e.sql());
        }
    }

    /** The one that is open comes first, so that it is not opened twice. */
    private Choice chosenDatabases(Session first, Server found) {
        Reads reads = new Reads(first, found, faults, findings);
        List<DatabaseRow> rows = reads.list(Concept.DATABASES, DatabaseRow::from);
        List<Finding> passedOver = new ArrayList<>();
        List<String> chosen = new ArrayList<>(DatabaseChoice.choose(rows, scope::takes, found, passedOver::add));
        passedOver.forEach(findings::add);
        if (chosen.isEmpty()) {
            requireAny(passedOver);
        }
        if (chosen.remove(first.database())) {
            chosen.add(0, first.database());
        }
        Inventory inventory = new Inventory(
                List.of(),
                rows.stream().map(DatabaseRow::name).collect(Collectors.toSet()),
                found.listsAllDatabases() && rows.stream().allMatch(DatabaseRow::seesAll));
        return new Choice(chosen, Optional.of(inventory));
    }

    /** A login that may enter none of the databases is no harvest of nothing. */
    private void requireAny(List<Finding> passedOver) {
        List<String> grants = DatabaseChoice.grants(passedOver);
        if (!grants.isEmpty()) {
            throw SourceException.refused(
                    "Choosing databases of " + config.address(),
                    DatabaseChoice.reasons(passedOver),
                    String.join("\n", grants),
                    null);
        }
        findings.add(Finding.note(
                "nothing-matches",
                config.address(),
                passedOver.isEmpty()
                        ? "no database of the server passes " + scope.keeper()
                        : "no database that passes the filter can be harvested: "
                                + DatabaseChoice.reasons(passedOver)));
    }

    @Override
    protected DatabaseHarvest open(String name) {
        return DatabaseHarvest.of(name, reads(name), server.orElseThrow(), scope, config, findings);
    }

    private Reads reads(String name) {
        if (session.filter(open -> open.database().equals(name)).isEmpty()) {
            leave();
            session = Optional.of(Session.open(config, logins, name, measurements));
        }
        return new Reads(session.orElseThrow(), server.orElseThrow(), faults, findings);
    }

    @Override
    protected boolean concernsOneDatabase(Throwable cause) {
        return cause instanceof SQLException sql && ErrorNumbers.isDatabaseClosed(sql.getErrorCode());
    }
}
