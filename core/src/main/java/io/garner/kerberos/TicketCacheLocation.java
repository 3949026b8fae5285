package io.garner.kerberos;

import com.sun.security.auth.module.UnixSystem;
import io.garner.config.Environment;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the tickets are.
 *
 * @param written the name as somebody wrote it
 * @param origin who wrote it, in words
 */
public record TicketCacheLocation(String written, String origin) {

    /** At least two letters, or a drive of Windows would be a kind of cache. */
    private static final Pattern KIND = Pattern.compile("([A-Za-z]{2,}):(.*)");

    /** The source's own cache, else that of {@code KRB5CCNAME}, else the platform's. */
    public static TicketCacheLocation find(Optional<String> ticketCache, Environment environment) {
        return ticketCache
                .map(name -> new TicketCacheLocation(name, "ticketCache"))
                .or(() -> environment
                        .get("KRB5CCNAME")
                        .filter(name -> !name.isBlank())
                        .map(name -> new TicketCacheLocation(name, "KRB5CCNAME")))
                .orElseGet(() -> new TicketCacheLocation(platformDefault(), "the platform's default"));
    }

    /**
     * The file.
     *
     * @throws KerberosException when the cache is of another kind: Java would take the name for that of a file
     */
    public Path file() {
        var parts = KIND.matcher(written);
        if (!parts.matches()) {
            return Path.of(written);
        }
        return switch (parts.group(1).toUpperCase(Locale.ROOT)) {
            case "FILE", "WRFILE" -> Path.of(parts.group(2));
            case "DIR" -> throw particulars().of(KerberosFault.CACHE_IN_FOLDER);
            default -> throw particulars().of(KerberosFault.CACHE_IN_MEMORY);
        };
    }

    Particulars particulars() {
        return Particulars.NONE
                .with("cache", written.replaceFirst("(?i)^FILE:", ""))
                .with("origin", origin);
    }

    /** As the JDK has it: it does not know default_ccache_name of krb5.conf. */
    private static String platformDefault() {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return Path.of(System.getProperty("user.home"), "krb5cc_" + System.getProperty("user.name"))
                    .toString();
        }
        return "/tmp/krb5cc_" + new UnixSystem().getUid();
    }
}
