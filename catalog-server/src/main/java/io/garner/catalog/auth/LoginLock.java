package io.garner.catalog.auth;

import io.garner.catalog.http.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Locks a login after three wrong passwords for ten minutes: the defaults of OpenMetadata's configuration. Thread-safe.
 */
final class LoginLock {

    private static final int ATTEMPTS = 3;
    private static final Duration LOCKED = Duration.ofMinutes(10);

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();

    LoginLock(Clock clock) {
        this.clock = clock;
    }

    /** 401 while the login is locked, whatever the password. */
    void check(String email) {
        Failures known = failures.get(key(email));
        if (known != null && isFresh(known) && known.count() >= ATTEMPTS) {
            throw Refusal.unauthorized("Failed Login Attempts Exceeded. Use Forgot Password or retry after some time.");
        }
    }

    /** A wrong password. */
    void failed(String email) {
        failures.merge(
                key(email),
                new Failures(1, clock.instant()),
                (old, one) -> isFresh(old) ? new Failures(old.count() + 1, one.last()) : one);
    }

    /** A right password ends the count. */
    void succeeded(String email) {
        failures.remove(key(email));
    }

    private boolean isFresh(Failures known) {
        return known.last().plus(LOCKED).isAfter(clock.instant());
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
