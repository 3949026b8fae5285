package io.garner.mssql;

import io.garner.jdbc.SqlFault;
import io.garner.measure.Measurements;
import io.garner.model.ExitCode;
import io.garner.model.Harvested;
import io.garner.model.Inventory;
import io.garner.model.SchemaBatch;
import io.garner.source.Finding;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.SourceException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;

/** One run over a server: its databases one after the other, each open only while it is read. */
final class Harvest implements Iterator<Harvested>, AutoCloseable {

    private final MssqlConfig config;
    private final Logins logins;
    private final HarvestScope scope;
    private final Findings findings;
    private final Measurements measurements;
    private final MssqlFaults faults;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Map<String, Integer> statements = new LinkedHashMap<>();
    private Optional<Server> server = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private Optional<DatabaseHarvest> database = Optional.empty();
    private Iterator<? extends Harvested> pieces = Collections.emptyIterator();
    private Optional<Inventory> databases = Optional.empty();
    private Optional<SourceException> passedOver = Optional.empty();
    private boolean anyHarvested;
    private boolean ended;

    Harvest(MssqlConfig config, Logins logins, HarvestScope scope, Findings findings, Measurements measurements) {
        this.config = config;
        this.logins = logins;
        this.scope = scope;
        this.findings = findings;
        this.measurements = measurements;
        this.faults = new MssqlFaults(config);
    }

    @Override
    public boolean hasNext() {
        if (ended) {
            throw new IllegalStateException("the harvest of " + config.address() + " is closed");
        }
        if (server.isEmpty()) {
            server = Optional.of(begin());
        }
        while (!pieces.hasNext() && readsOn()) {
            pieces = nextPieces();
        }
        if (!pieces.hasNext() && databases.isPresent()) {
            pieces = databases.stream().toList().iterator();
            databases = Optional.empty();
        }
        if (!pieces.hasNext()) {
            tellWhatWasPassedOver();
        }
        return pieces.hasNext();
    }

    @Override
    public Harvested next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the harvest is done");
        }
        Harvested piece = pieces.next();
        anyHarvested |= piece instanceof SchemaBatch;
        return piece;
    }

    @Override
    public void close() {
        ended = true;
        leave();
    }

    /** Closes the database that is open. */
    private void leave() {
        session.ifPresent(open -> {
            statements.put(open.database(), open.reader().statements());
            open.close();
        });
        session = Optional.empty();
        database = Optional.empty();
    }

    /** How many query texts each database was sent. */
    Map<String, Integer> statements() {
        session.ifPresent(open -> statements.put(open.database(), open.reader().statements()));
        return Map.copyOf(statements);
    }

    /** Connects, looks whom we talk to, and makes the list of databases. */
    private Server begin() {
        Session first = Session.open(config, logins, config.firstDatabase(), measurements);
        session = Optional.of(first);
        Server found = identify(first);
        List<String> chosen = chosenDatabases(first, found);
        waiting.addAll(chosen);
        if (waiting.remove(config.firstDatabase())) {
            waiting.addFirst(config.firstDatabase());
        } else {
            leave();
        }
        return found;
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

    private List<String> chosenDatabases(Session first, Server found) {
        if (!config.harvestsMany()) {
            return List.of(config.firstDatabase());
        }
        Reads reads = new Reads(first, found, faults, findings);
        List<DatabaseRow> rows = reads.list(Concept.DATABASES, DatabaseRow::from);
        databases = Optional.of(new Inventory(
                List.of(),
                rows.stream().map(DatabaseRow::name).collect(Collectors.toSet()),
                found.listsAllDatabases() && rows.stream().allMatch(DatabaseRow::seesAll)));
        List<String> chosen = DatabaseChoice.choose(rows, scope.databases(), found, findings);
        if (chosen.isEmpty()) {
            findings.add(
                    Finding.note("nothing-matches", config.address(), "no database of the server passes the filter"));
        }
        return chosen;
    }

    private boolean readsOn() {
        return database.filter(DatabaseHarvest::hasMore).isPresent() || !waiting.isEmpty();
    }

    /** The next slice of the open database, or the first of the next one. */
    private Iterator<? extends Harvested> nextPieces() {
        try {
            if (database.filter(DatabaseHarvest::hasMore).isEmpty()) {
                database = Optional.of(open(waiting.remove()));
            }
            DatabaseHarvest open = database.get();
            return open.hasMore() ? open.next() : Collections.emptyIterator();
        } catch (SourceException e) {
            return passOver(e);
        }
    }

    private DatabaseHarvest open(String name) {
        if (session.filter(open -> open.database().equals(name)).isEmpty()) {
            leave();
            session = Optional.of(Session.open(config, logins, name, measurements));
        }
        Reads reads = new Reads(session.orElseThrow(), server.orElseThrow(), faults, findings);
        return DatabaseHarvest.of(name, reads, server.orElseThrow(), scope, config, findings);
    }

    /**
     * One database of several that cannot be read must not keep the others out: that the role may not enter it is a
     * finding, that reading it failed is told at the end. Where the server is gone, so are the others.
     */
    private Iterator<? extends Harvested> passOver(SourceException e) {
        leave();
        if (!config.harvestsMany() || isLost(e)) {
            throw e;
        }
        if (passedOver.isEmpty() || e.exitCode() != ExitCode.AUTHENTICATION) {
            passedOver = Optional.of(e);
        }
        findings.add(new Finding("database-not-harvested", e.tried(), e.answer(), e.remedy()));
        return Collections.emptyIterator();
    }

    private void tellWhatWasPassedOver() {
        Optional<SourceException> told =
                passedOver.filter(e -> !anyHarvested || e.exitCode() != ExitCode.AUTHENTICATION);
        passedOver = Optional.empty();
        if (told.isPresent()) {
            throw told.get();
        }
    }

    private static boolean isLost(SourceException e) {
        boolean onlyThisOne =
                e.getCause() instanceof SQLException sql && ErrorNumbers.isDatabaseClosed(sql.getErrorCode());
        return e.exitCode() == ExitCode.SOURCE_UNREACHABLE && !onlyThisOne;
    }
}
