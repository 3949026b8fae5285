package io.garner.kerberos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Whose tickets a login uses. With a keytab the login asks the KDC for a ticket itself; without, it reads the ticket
 * cache that {@code kinit} or a sidecar wrote.
 *
 * @param ticketCache a path, or {@code FILE:} and a path; when empty, {@code KRB5CCNAME} decides, then the platform
 * @param keytab the keys of a service account
 * @param principal who to be; needed with a keytab, and with a cache a check that it is the right one
 * @param patience how long all talk with KDCs for one connection may take before it is given up
 */
public record KerberosSettings(
        Optional<String> ticketCache, Optional<Path> keytab, Optional<String> principal, Duration patience) {

    /** The JDK alone would wait 90 seconds for a silent KDC, whatever timeout its driver was given. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);

    public KerberosSettings {
        if (keytab.isPresent() && principal.isEmpty()) {
            throw new IllegalArgumentException("a keytab needs a principal: it may hold the keys of several");
        }
        if (keytab.isPresent() && ticketCache.isPresent()) {
            throw new IllegalArgumentException("a login uses a keytab or a ticketCache, not both");
        }
        if (ticketCache.map(String::isBlank).orElse(false)
                || principal.map(String::isBlank).orElse(false)) {
            throw new IllegalArgumentException("ticketCache and principal must not be blank");
        }
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience must be positive");
        }
    }

    /** The ticket cache of this process, wherever the environment or the platform keeps it. */
    public static KerberosSettings ofTicketCache() {
        return ofTicketCache(Optional.empty(), Optional.empty());
    }

    /** This ticket cache, or that of the process; and the principal that has to be in it, if it matters. */
    public static KerberosSettings ofTicketCache(Optional<String> ticketCache, Optional<String> principal) {
        return new KerberosSettings(ticketCache, Optional.empty(), principal, DEFAULT_PATIENCE);
    }

    /** The key of a principal in a keytab. */
    public static KerberosSettings ofKeytab(Path keytab, String principal) {
        return new KerberosSettings(Optional.empty(), Optional.of(keytab), Optional.of(principal), DEFAULT_PATIENCE);
    }

    /** The same with another patience. */
    public KerberosSettings within(Duration other) {
        return new KerberosSettings(ticketCache, keytab, principal, other);
    }
}
