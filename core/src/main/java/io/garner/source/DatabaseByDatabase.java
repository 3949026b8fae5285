package io.garner.source;

import io.garner.model.ExitCode;
import io.garner.model.Harvested;
import io.garner.model.Inventory;
import io.garner.model.SchemaBatch;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * One run over a server: its databases one after the other, each open only while it is read. One database of several that
 * cannot be read must not keep the others out: that the login may not enter it is a finding, that reading it failed is
 * thrown at the end. For connectors to extend; one thread at a time.
 *
 * @param <D> an open database
 */
public abstract class DatabaseByDatabase<D extends DatabaseByDatabase.Pieces>
        implements Iterator<Harvested>, AutoCloseable {

    /** What an open database gives, piece by piece. */
    public interface Pieces {
        boolean hasMore();

        /** Reads the next pieces, which may still be assembled while the result is iterated. */
        Iterator<? extends Harvested> next();
    }

    /**
     * Which databases to read.
     *
     * @param databases in this order
     * @param inventory which there are, when the server was asked; without it there is only one to read, and what keeps it
     *     from being read is thrown at once
     */
    public record Choice(List<String> databases, Optional<Inventory> inventory) {
        public Choice {
            databases = List.copyOf(databases);
        }
    }

    private final String address;
    private final Findings findings;
    private final Deque<String> waiting = new ArrayDeque<>();
    private Optional<D> database = Optional.empty();
    private Iterator<? extends Harvested> pieces = Collections.emptyIterator();
    private Optional<Inventory> databases = Optional.empty();
    private Optional<SourceException> passedOver = Optional.empty();
    private boolean begun;
    private boolean many;
    private boolean anyHarvested;
    private boolean ended;

    /** @param address of the server, for messages */
    protected DatabaseByDatabase(String address, Findings findings) {
        this.address = address;
        this.findings = findings;
    }

    /** Connects, looks whom we talk to, and makes the list of databases. */
    protected abstract Choice begin();

    /** Opens a database, unless it is open already, and closes the one that was. */
    protected abstract D open(String name);

    /** Closes the database that is open. */
    protected abstract void leave();

    /** Whether what kept us out of one database says nothing of the others, although the server seems to be away. */
    protected abstract boolean concernsOneDatabase(Throwable cause);

    @Override
    public final boolean hasNext() {
        if (ended) {
            throw new IllegalStateException("the harvest of " + address + " is closed");
        }
        if (!begun) {
            Choice choice = begin();
            waiting.addAll(choice.databases());
            databases = choice.inventory();
            many = databases.isPresent();
            begun = true;
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
    public final Harvested next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the harvest is done");
        }
        Harvested piece = pieces.next();
        anyHarvested |= piece instanceof SchemaBatch;
        return piece;
    }

    @Override
    public final void close() {
        ended = true;
        leave();
    }

    private boolean readsOn() {
        return database.filter(Pieces::hasMore).isPresent() || !waiting.isEmpty();
    }

    /** The next slice of the open database, or the first of the next one. */
    private Iterator<? extends Harvested> nextPieces() {
        try {
            if (database.filter(Pieces::hasMore).isEmpty()) {
                database = Optional.of(open(waiting.remove()));
            }
            D open = database.get();
            return open.hasMore() ? open.next() : Collections.emptyIterator();
        } catch (SourceException e) {
            return passOver(e);
        }
    }

    /** Where the server is gone, so are the other databases. */
    private Iterator<? extends Harvested> passOver(SourceException e) {
        leave();
        database = Optional.empty();
        if (!many || isLost(e)) {
            throw e;
        }
        if (passedOver.isEmpty() || e.exitCode() != ExitCode.AUTHENTICATION) {
            passedOver = Optional.of(e);
        }
        findings.add(new Finding("database-not-harvested", e.tried(), e.answer(), e.remedy()));
        return Collections.emptyIterator();
    }

    private boolean isLost(SourceException e) {
        return e.exitCode() == ExitCode.SOURCE_UNREACHABLE
                && !Optional.ofNullable(e.getCause())
                        .filter(this::concernsOneDatabase)
                        .isPresent();
    }

    private void tellWhatWasPassedOver() {
        Optional<SourceException> told =
                passedOver.filter(e -> !anyHarvested || e.exitCode() != ExitCode.AUTHENTICATION);
        passedOver = Optional.empty();
        if (told.isPresent()) {
            throw told.get();
        }
    }
}
