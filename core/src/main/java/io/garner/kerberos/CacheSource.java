package io.garner.kerberos;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** A ticket cache. The JDK says the same of all its faults, so it is looked at first. */
record CacheSource(TicketCacheLocation location, Optional<String> principal) implements TicketSource {

    @Override
    public void inspect() {
        TicketCache cache = TicketCache.read(location);
        Particulars known = particulars()
                .with("found", cache.principal())
                .with("realm", cache.realm())
                .with("principal", principal.orElse(cache.principal()));
        if (principal.isPresent() && !isMeant(cache.principal())) {
            throw known.of(KerberosFault.OTHER_PRINCIPAL);
        }
        CachedTicket ticket = cache.ticketGranting().orElseThrow(() -> known.of(KerberosFault.NO_TGT));
        requireValid(ticket, Instant.now(), known);
    }

    /** The JDK allows no skew here. */
    private static void requireValid(CachedTicket ticket, Instant now, Particulars known) {
        Particulars times = known.with("start", ticket.start())
                .with("end", ticket.end())
                .with("now", now.truncatedTo(ChronoUnit.SECONDS));
        if (ticket.end().isBefore(now)) {
            throw times.of(KerberosFault.TICKET_EXPIRED);
        }
        if (ticket.start().isAfter(now) || ticket.flags().contains(TicketFlag.INVALID)) {
            throw times.of(KerberosFault.TICKET_NOT_YET_VALID);
        }
    }

    private boolean isMeant(String found) {
        String wanted = principal.orElseThrow();
        return found.equals(wanted) || (!wanted.contains("@") && found.startsWith(wanted + "@"));
    }

    @Override
    public Path file() {
        return location.file();
    }

    @Override
    public Map<String, String> options() {
        return Map.of("useTicketCache", "true", "ticketCache", file().toString());
    }

    @Override
    public Optional<String> asksKdc() {
        return Optional.empty();
    }

    @Override
    public Particulars particulars() {
        Particulars known = location.particulars();
        return principal.map(name -> known.with("principal", name)).orElse(known);
    }
}
