package io.garner.kerberos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known about the login at hand, for the words of a fault. Immutable. */
record Particulars(Map<String, String> known) {

    static final Particulars NONE = new Particulars(Map.of());

    Particulars {
        known = Map.copyOf(known);
    }

    Particulars with(String name, Object value) {
        Map<String, String> more = new LinkedHashMap<>(known);
        more.put(name, value.toString());
        return new Particulars(more);
    }

    /** The JDK takes a file that is not there for one that sets nothing. */
    private KerberosFault precise(KerberosFault told) {
        String conf = known.get("conf");
        return told == KerberosFault.NO_DEFAULT_REALM && conf != null && Files.notExists(Path.of(conf))
                ? KerberosFault.KRB5_CONF_MISSING
                : told;
    }

    KerberosException of(KerberosFault fault) {
        return of(fault, null);
    }

    KerberosException of(KerberosFault told, @Nullable Throwable cause) {
        KerberosFault fault = precise(told);
        String service = known.containsKey("spn") ? " to " + known.get("spn") : "";
        return new KerberosException(
                fault,
                "Logging in with Kerberos" + service,
                fault.what() + ": " + KerberosFault.fill(fault.reason(), known),
                KerberosFault.fill(fault.remedy(), known),
                cause);
    }
}
