package io.garner.testkit.tds;

import java.util.ArrayList;
import java.util.List;

/** What happened at a {@link TdsServer}, counted since it started or since {@link #clear}. Thread-safe. */
public final class TdsLog {

    private final List<ReceivedStatement> statements = new ArrayList<>();
    private final List<TdsLogin> logins = new ArrayList<>();
    private final List<TdsError> refused = new ArrayList<>();
    private final List<Exception> defects = new ArrayList<>();
    private int opened;
    private int closed;
    private int open;
    private int cancellations;

    TdsLog() {}

    /** The statements that went to the engine, in the order in which they came. */
    public synchronized List<ReceivedStatement> statements() {
        return statements.stream().filter(it -> !it.houseKeeping()).toList();
    }

    /** All statements, the driver's own ones too. */
    public synchronized List<ReceivedStatement> allStatements() {
        return List.copyOf(statements);
    }

    /** The logins that were accepted. */
    public synchronized List<TdsLogin> logins() {
        return List.copyOf(logins);
    }

    /** Why others were refused. */
    public synchronized List<TdsError> refusedLogins() {
        return List.copyOf(refused);
    }

    /** How many connections were opened, whether or not a login followed. */
    public synchronized int opened() {
        return opened;
    }

    /** How many connections ended. */
    public synchronized int closed() {
        return closed;
    }

    /** How many connections are open now; {@link #clear} does not change it. */
    public synchronized int open() {
        return open;
    }

    /** How many statements clients gave up on, by a query timeout or otherwise. */
    public synchronized int cancellations() {
        return cancellations;
    }

    /** What went wrong in the server or its engine that no client was to blame for; a test expects none. */
    public synchronized List<Exception> defects() {
        return List.copyOf(defects);
    }

    /** Forgets what happened so far. */
    public synchronized void clear() {
        statements.clear();
        logins.clear();
        refused.clear();
        defects.clear();
        opened = 0;
        closed = 0;
        cancellations = 0;
    }

    synchronized void connectionOpened() {
        opened++;
        open++;
    }

    synchronized void connectionClosed() {
        closed++;
        open--;
    }

    synchronized void accepted(TdsLogin login) {
        logins.add(login);
    }

    synchronized void refused(TdsError error) {
        refused.add(error);
    }

    synchronized void received(ReceivedStatement statement) {
        statements.add(statement);
    }

    synchronized void cancelled() {
        cancellations++;
    }

    synchronized void defect(Exception fault) {
        defects.add(fault);
    }
}
