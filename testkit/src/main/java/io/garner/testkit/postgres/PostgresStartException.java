package io.garner.testkit.postgres;

/** A PostgreSQL server could not be unpacked, set up, started or stopped; the message says what to do about it. */
public final class PostgresStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostgresStartException(String message) {
        super(message);
    }

    PostgresStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
