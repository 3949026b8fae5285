package io.garner.kerberos;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a ticket cache file says about itself: whose tickets, for what, until when. */
public record TicketCache(String principal, List<CachedTicket> tickets) {

    public TicketCache {
        tickets = List.copyOf(tickets);
    }

    /**
     * Reads a cache of version 3 or 4; what MIT, Heimdal and the JDK write.
     *
     * @throws KerberosException when the file is missing, unreadable or not a cache
     */
    public static TicketCache read(TicketCacheLocation location) {
        Path file = location.file();
        Particulars particulars = location.particulars().with("cache", file);
        CacheAccess.check(file, particulars);
        try (CacheInput in = CacheInput.open(file)) {
            if (!in.isCache()) {
                throw particulars.of(KerberosFault.CACHE_GARBAGE);
            }
            String principal = in.principal();
            List<CachedTicket> tickets = new ArrayList<>();
            while (in.hasMore()) {
                in.ticket().ifPresent(tickets::add);
            }
            return new TicketCache(principal, tickets);
        } catch (EOFException e) {
            throw particulars.of(KerberosFault.CACHE_TRUNCATED, e);
        } catch (IOException e) {
            throw particulars.with("user", CacheAccess.user()).of(KerberosFault.CACHE_UNREADABLE, e);
        }
    }

    /** The ticket that others are got with; of several the one that lasts longest. */
    public Optional<CachedTicket> ticketGranting() {
        return tickets.stream().filter(CachedTicket::isTicketGranting).max(Comparator.comparing(CachedTicket::end));
    }

    /** The realm of the principal. */
    public String realm() {
        return principal.substring(principal.lastIndexOf('@') + 1);
    }
}
