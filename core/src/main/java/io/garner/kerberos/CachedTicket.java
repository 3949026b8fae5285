package io.garner.kerberos;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A ticket of a cache, without its keys and without itself. */
public record CachedTicket(
        String client,
        String server,
        Instant start,
        Instant end,
        Optional<Instant> renewTill,
        Set<TicketFlag> flags,
        EncryptionType sessionKey) {

    public CachedTicket {
        flags = Set.copyOf(flags);
    }

    /** Whether this is what other tickets are got with, in the client's own realm. */
    public boolean isTicketGranting() {
        String realm = client.substring(client.lastIndexOf('@') + 1);
        return server.equals("krbtgt/" + realm + "@" + realm);
    }
}
