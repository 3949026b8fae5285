package io.garner.postgres;

import java.util.Locale;

/**
 * What a query does about texts that only deparsing gives (defaults, view queries, predicates), for which the server
 * opens the table and so waits for whoever holds it in ACCESS EXCLUSIVE mode.
 */
enum Expressions {
    /** Deparse all, and wait up to the lock timeout. */
    WAITING,
    /** Deparse all but those of tables that somebody holds or waits for at this moment. */
    SKIPPING,
    /** Deparse nothing. */
    OMITTING;

    /** The word that the conditional lines of the {@code .sql} files know. */
    String capability() {
        return name().toLowerCase(Locale.ROOT);
    }
}
