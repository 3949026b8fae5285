package io.garner.doctor;

import io.garner.config.Environment;
import io.garner.kerberos.CachedTicket;
import io.garner.kerberos.EncryptionType;
import io.garner.kerberos.KerberosException;
import io.garner.kerberos.KerberosLogin;
import io.garner.kerberos.KerberosSettings;
import io.garner.kerberos.TicketCache;
import io.garner.kerberos.TicketCacheLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks at the file that a login takes its tickets from: a ticket cache or a keytab. No ticket and no key is shown. */
final class ClientTickets {

    private static final Duration SOON = Duration.ofMinutes(30);

    private final KerberosSettings kerberos;
    private final Environment environment;

    ClientTickets(KerberosSettings kerberos, Environment environment) {
        this.kerberos = kerberos;
        this.environment = environment;
    }

    /** The realm of who logs in; empty when nobody says so. */
    Optional<String> realm() {
        return kerberos.principal()
                .filter(name -> name.contains("@"))
                .map(name -> name.substring(name.lastIndexOf('@') + 1))
                .or(() -> kerberos.keytab().isPresent() ? Optional.empty() : ofCache());
    }

    private Optional<String> ofCache() {
        try {
            return Optional.of(TicketCache.read(location()).realm());
        } catch (KerberosException e) {
            // The step that looks at the cache tells.
            return Optional.empty();
        }
    }

    CheckResult look() {
        return kerberos.keytab().map(this::keytab).orElseGet(this::cache);
    }

    private CheckResult keytab(Path keytab) {
        new KerberosLogin(kerberos, environment).inspect();
        return CheckResult.passed(
                "for " + kerberos.principal().orElseThrow() + " from " + keytab, "file " + access(keytab));
    }

    private CheckResult cache() {
        TicketCacheLocation location = location();
        TicketCache cache = TicketCache.read(location);
        new KerberosLogin(kerberos, environment).inspect();
        CachedTicket ticket = cache.ticketGranting().orElseThrow();
        List<String> details = new ArrayList<>(List.of(
                location.file() + ", named by " + location.origin(),
                "file " + access(location.file()),
                "principal " + cache.principal(),
                ticket.server() + " since " + Moments.words(ticket.start()),
                "ends " + Moments.words(ticket.end()),
                ticket.renewTill()
                        .map(end -> "can be renewed until " + Moments.words(end))
                        .orElse("cannot be renewed")));
        details.add("session key " + ticket.sessionKey() + flags(ticket));
        long others =
                cache.tickets().stream().filter(t -> !t.isTicketGranting()).count();
        details.add(others + (others == 1 ? " ticket" : " tickets") + " of services");
        return advice(ticket)
                .map(advice -> CheckResult.passed(details, advice))
                .orElseGet(() -> CheckResult.passed(details));
    }

    private static String flags(CachedTicket ticket) {
        return ticket.flags().isEmpty()
                ? ""
                : ticket.flags().stream()
                        .map(flag -> flag.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(", ", "; ", ""));
    }

    private static Optional<String> advice(CachedTicket ticket) {
        EncryptionType type = ticket.sessionKey();
        if (type.isWeak()) {
            return Optional.of("Java refuses " + type + " unless krb5.conf says allow_weak_crypto = true: have AES keys"
                    + " made for the account.");
        }
        return ticket.end().isBefore(Instant.now().plus(SOON))
                ? Optional.of("The ticket ends " + Moments.words(ticket.end())
                        + ": look whether whatever renews it still runs.")
                : Optional.empty();
    }

    private TicketCacheLocation location() {
        return TicketCacheLocation.find(kerberos.ticketCache(), environment);
    }

    /** Owner and mode, as far as the file system has them. */
    private static String access(Path file) {
        try {
            String owner = "of " + Files.getOwner(file).getName();
            return owner + ", mode " + PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException | UnsupportedOperationException e) {
            return "without owner and mode";
        }
    }
}
