package io.garner.kerberos;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of a host that a service may be registered under. */
final class HostNames {

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
        try {
            return InetAddress.getByName(host).getCanonicalHostName().toLowerCase(Locale.ROOT);
        } catch (UnknownHostException e) {
            // The connection will fail for this reason and say so.
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
