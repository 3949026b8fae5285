package io.garner.kerberos;

import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

/** The names of a host that a service may be registered under. */
final class HostNames {

    /** A resolver that is cut off must not delay each connection by its own minute. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private HostNames() {}

    /** A full name as it is written first, then the one that DNS gives back; for a short name or an address, the reverse. */
    static List<String> of(String host) {
        String written = host.toLowerCase(Locale.ROOT);
        String canonical = canonical(host);
        Set<String> names = new LinkedHashSet<>();
        if (!isAddress(canonical) && !isFullName(written)) {
            names.add(canonical);
        }
        names.add(written);
        if (!isAddress(canonical)) {
            names.add(canonical);
        }
        return List.copyOf(names);
    }

    /** As the JDK has it for host-based names. */
    static String asJava(String host) {
        String written = host.toLowerCase(Locale.ROOT);
        String canonical = canonical(host);
        return canonical.startsWith(written + ".") ? canonical : written;
    }

    private static String canonical(String host) {
        return within(PATIENCE, host, () -> InetAddress.getByName(host).getCanonicalHostName());
    }

    /** The name as it is written when DNS does not know it or does not answer in time; a look-up has no timeout of its own. */
    static String within(Duration patience, String host, Callable<String> lookUp) {
        try {
            return new Deadline(patience).within(lookUp).toLowerCase(Locale.ROOT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return host.toLowerCase(Locale.ROOT);
        } catch (Exception e) {
            return host.toLowerCase(Locale.ROOT);
        }
    }

    private static boolean isFullName(String name) {
        return name.contains(".") && !isAddress(name);
    }

    private static boolean isAddress(String name) {
        return name.contains(":") || name.matches("[0-9.]+");
    }
}
