package io.garner.kerberos;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;

/** The current login of one source of tickets. Thread-safe. */
final class Logins {

    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(300);

    /** What a cache may look like for a moment while a sidecar copies a new one over it. */
    private static final Set<KerberosFault> HALF_COPIED = Set.of(
            KerberosFault.CACHE_MISSING,
            KerberosFault.CACHE_EMPTY,
            KerberosFault.CACHE_GARBAGE,
            KerberosFault.CACHE_TRUNCATED,
            KerberosFault.NO_TGT,
            KerberosFault.CACHE_REFUSED);

    private final TicketSource source;
    private @Nullable Identity current;

    Logins(TicketSource source) {
        this.source = source;
    }

    synchronized Identity identity(Deadline deadline, Duration patience) {
        Krb5ConfLocation.inForce().requireReadable();
        Path file = source.file();
        Identity known = current;
        if (known != null && !known.isStale(FileStamp.of(file))) {
            return known;
        }
        Identity fresh = patiently(deadline, patience);
        current = fresh;
        return fresh;
    }

    void inspect() {
        source.inspect();
    }

    synchronized void forget(Identity identity) {
        if (identity.equals(current)) {
            current = null;
        }
    }

    Particulars known(Identity identity, Duration patience) {
        return known(patience)
                .with("principal", identity.principal())
                .with("realm", identity.realm())
                .with("end", identity.end());
    }

    private Particulars known(Duration patience) {
        return source.particulars()
                .with("conf", Krb5ConfLocation.inForce().file())
                .with("patience", patience.toMillis() / 1000.0 + " s")
                .with("now", Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    private Identity patiently(Deadline deadline, Duration patience) {
        for (int attempt = 1; ; attempt++) {
            try {
                return login(deadline, patience);
            } catch (KerberosException e) {
                if (attempt == TRIES || !HALF_COPIED.contains(e.fault())) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    private static void pause(KerberosException before) {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw before;
        }
    }

    private Identity login(Deadline deadline, Duration patience) {
        // The stamp from before the reading: a file that changes meanwhile is read once more at the next connection.
        FileStamp stamp = FileStamp.of(source.file());
        source.inspect();
        JaasLogin.refreshConf();
        Callable<Subject> login = () -> JaasLogin.login(source.options());
        Subject subject = source.asksKdc()
                .map(realm -> KdcTalk.hold(deadline, realm, known(patience), login))
                .orElseGet(() -> KdcTalk.within(deadline, known(patience), login));
        return Identity.of(subject, stamp);
    }
}
