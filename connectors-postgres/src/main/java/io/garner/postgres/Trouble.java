package io.garner.postgres;

import io.garner.jdbc.SqlFault;
import java.util.Optional;

/**
 * Why some texts are missing from a harvest.
 *
 * @param words what the server said
 */
record Trouble(String words, String remedy) {

    /** Nothing was said: the server deparses what was dropped a moment ago to nothing. */
    static final Trouble VANISHED = new Trouble("it was dropped meanwhile", "Run again.");

    /** The trouble that this fault means; empty when it costs no text. */
    static Optional<Trouble> of(SqlFault fault) {
        String words = PostgresFaults.wordsOf(fault.sql());
        return switch (fault.state()) {
            case SqlStates.LOCK_TIMEOUT ->
                Optional.of(new Trouble(
                        words + ", because somebody held a table that it needs",
                        "Run again when the change to the table is done, or raise lockTimeout."));
            case SqlStates.STATEMENT_TIMEOUT -> Optional.of(new Trouble(words, "Raise statementTimeout."));
            case SqlStates.LOCK_TABLE_FULL ->
                Optional.of(new Trouble(words, "Lower sliceAbove, or raise max_locks_per_transaction of the server."));
            case SqlStates.OBJECT_VANISHED -> Optional.of(new Trouble(words, "Run again."));
            default -> Optional.empty();
        };
    }
}
