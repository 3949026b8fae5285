package io.garner.mssql;

import io.garner.config.Environment;
import io.garner.kerberos.KerberosException;
import io.garner.kerberos.TicketCache;
import io.garner.kerberos.TicketCacheLocation;
import java.util.Locale;
import java.util.Optional;

/** What SQL Server calls the owner of a ticket. */
final class WindowsName {

    private WindowsName() {}

    /** {@code CORP\alice} for alice@CORP.EXAMPLE, as most domains are named; empty when it cannot be known. */
    static Optional<String> of(MssqlConfig config) {
        return config.principal()
                .filter(name -> name.contains("@"))
                .or(() -> inCache(config))
                .map(WindowsName::of);
    }

    private static String of(String principal) {
        int at = principal.lastIndexOf('@');
        String domain = principal.substring(at + 1).replaceFirst("\\..*", "");
        return domain.toUpperCase(Locale.ROOT) + "\\" + principal.substring(0, at);
    }

    private static Optional<String> inCache(MssqlConfig config) {
        if (config.auth() != LoginMethod.KERBEROS) {
            return Optional.empty();
        }
        try {
            return Optional.of(TicketCache.read(TicketCacheLocation.find(config.ticketCache(), Environment.ofProcess()))
                    .principal());
        } catch (KerberosException e) {
            return Optional.empty();
        }
    }
}
