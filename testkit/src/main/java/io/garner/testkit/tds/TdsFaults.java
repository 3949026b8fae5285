package io.garner.testkit.tds;

import java.time.Duration;
import java.util.Optional;

/** What goes wrong at a {@link TdsServer}, changeable while it runs. Thread-safe. */
public final class TdsFaults {

    private int refusals;
    private Optional<TdsError> refusal = Optional.empty();
    private int untilDrop;
    private Silence silence = Silence.NONE;
    private Duration answerDelay = Duration.ZERO;
    private Duration rowDelay = Duration.ZERO;

    TdsFaults() {}

    /** Where the server stops answering; the connection stays open. */
    public enum Silence {
        /** It answers. */
        NONE,
        /** Before the first word, as behind a firewall that swallows packets. */
        AT_PRELOGIN,
        /** When the client logs in. */
        AT_LOGIN,
        /** To every statement, and to its cancellation. */
        AFTER_LOGIN
    }

    /** Refuses the next logins, for instance with {@code new TdsError(40613, 1, 20, "...")}. */
    public synchronized void refuseLogins(int times, TdsError error) {
        refusals = times;
        refusal = Optional.of(error);
    }

    /** Drops the connection on which the k-th statement from now on arrives (1 is the next), without an answer. */
    public synchronized void dropAtStatement(int k) {
        untilDrop = k;
    }

    /** Stops answering at this point; connections that wait there keep waiting when this is called again. */
    public synchronized void silence(Silence point) {
        silence = point;
    }

    /** Lets this time pass before the answer to each statement begins, unless it is cancelled. */
    public synchronized void delayAnswers(Duration delay) {
        answerDelay = delay;
    }

    /** Lets this time pass before each row. */
    public synchronized void delayRows(Duration delay) {
        rowDelay = delay;
    }

    /** Nothing goes wrong from now on. */
    public synchronized void clear() {
        refusals = 0;
        untilDrop = 0;
        silence = Silence.NONE;
        answerDelay = Duration.ZERO;
        rowDelay = Duration.ZERO;
    }

    synchronized Optional<TdsError> refusalOfThisLogin() {
        if (refusals == 0) {
            return Optional.empty();
        }
        refusals--;
        return refusal;
    }

    synchronized boolean dropsThisStatement() {
        if (untilDrop == 0) {
            return false;
        }
        untilDrop--;
        return untilDrop == 0;
    }

    synchronized boolean isSilent(Silence point) {
        return silence == point;
    }

    synchronized Duration answerDelay() {
        return answerDelay;
    }

    synchronized Duration rowDelay() {
        return rowDelay;
    }
}
