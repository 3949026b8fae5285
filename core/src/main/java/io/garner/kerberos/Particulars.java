package io.garner.kerberos;

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

    KerberosException of(KerberosFault fault) {
        return of(fault, null);
    }

    KerberosException of(KerberosFault fault, @Nullable Throwable cause) {
        String service = known.containsKey("spn") ? " to " + known.get("spn") : "";
        return new KerberosException(
                fault,
                "Logging in with Kerberos" + service,
                fault.what() + ": " + KerberosFault.fill(fault.reason(), known),
                KerberosFault.fill(fault.remedy(), known),
                cause);
    }
}
