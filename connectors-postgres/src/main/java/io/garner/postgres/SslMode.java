package io.garner.postgres;

import java.util.Locale;

/** How far a connection must be encrypted and the server's certificate be checked; the words are libpq's. */
public enum SslMode {
    DISABLE,
    ALLOW,
    PREFER,
    REQUIRE,
    VERIFY_CA,
    VERIFY_FULL;

    /** Whether a connection without encryption is refused. */
    boolean demandsEncryption() {
        return compareTo(REQUIRE) >= 0;
    }

    /** The value of the driver's property {@code sslmode}. */
    String driverValue() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
