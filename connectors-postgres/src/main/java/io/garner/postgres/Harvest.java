package io.garner.postgres;

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

    private final PostgresConfig config;
    private final HarvestScope scope;
    private final Findings findings;
    private final Measurements measurements;
    private final PostgresFaults faults;
    private final Map<String, Integer> statements = new LinkedHashMap<>();
    private Optional<Server> server = Optional.empty();
    private Optional<Session> session = Optional.empty();

    Harvest(PostgresConfig config, HarvestScope scope, Findings findings) {
        this(config, scope, findings, Measurements.NONE);
    }

    Harvest(PostgresConfig config, HarvestScope scope, Findings findings, Measurements measurements) {
        super(config.host(), findings);
        this.config = config;
        this.scope = scope;
        this.findings = findings;
        this.measurements = measurements;
        this.faults = new PostgresFaults(config);
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
            return DatabaseHarvest.chosen(name, rows, scope).stream()
                    .map(schema -> new SchemaSize(name, schema.name(), schema.relations()))
                    .toList();
        } catch (SourceException unreadable) {
            leave();
            return List.of(new SchemaSize(name, Optional.empty(), 0));
        }
    }

    @Override
    protected Choice begin() {
        Session first = Session.open(config, config.database(), measurements);
        session = Optional.of(first);
        Server found = identify(first);
        server = Optional.of(found);
        if (!config.databases().isPresent()) {
            return new Choice(List.of(config.database()), Optional.empty());
        }
        Choice choice = chosenDatabases(first, found);
        if (!choice.databases().contains(config.database())) {
            leave();
        }
        return choice;
    }

    private Server identify(Session first) {
        String address = faults.address(first.database());
        try {
            Server found = Server.read(first.reader());
            LookAlikes.refuse(found, address);
            return config.queryLog() ? found.with(QueryLog.WANTED) : found;
        } catch (SqlFault e) {
            // What even this plain query is too much for is no PostgreSQL; a lost connection is another matter.
            if (e.state().startsWith("42") || e.state().startsWith("0A")) {
                throw LookAlikes.unsupported("Harvesting " + address, PostgresFaults.wordsOf(e.sql()));
            }
            throw faults.reading(Concept.SERVER.word(), first.database(), e.sql());
        }
    }

    /** The one that is open comes first, so that it is not opened twice. */
    private Choice chosenDatabases(Session first, Server found) {
        Reads reads = new Reads(first, found, faults, findings);
        List<DatabaseRow> rows = reads.list(Concept.DATABASES, DatabaseRow::from);
        List<String> chosen = new ArrayList<>(DatabaseChoice.choose(rows, scope::takes, found, findings));
        if (chosen.isEmpty()) {
            findings.add(Finding.note(
                    "nothing-matches", config.host(), "no database of the server passes " + scope.keeper()));
        }
        if (chosen.remove(first.database())) {
            chosen.add(0, first.database());
        }
        Inventory inventory =
                new Inventory(List.of(), rows.stream().map(DatabaseRow::name).collect(Collectors.toSet()), true);
        return new Choice(chosen, Optional.of(inventory));
    }

    @Override
    protected DatabaseHarvest open(String name) {
        return DatabaseHarvest.of(name, reads(name), scope, config, findings);
    }

    private Reads reads(String name) {
        if (session.filter(open -> open.database().equals(name)).isEmpty()) {
            leave();
            session = Optional.of(Session.open(config, name, measurements));
        }
        return new Reads(session.orElseThrow(), server.orElseThrow(), faults, findings);
    }

    @Override
    protected boolean concernsOneDatabase(Throwable cause) {
        return cause instanceof SQLException sql && "3D000".equals(sql.getSQLState());
    }
}
