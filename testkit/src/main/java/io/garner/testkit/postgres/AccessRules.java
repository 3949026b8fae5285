package io.garner.testkit.postgres;

import java.util.ArrayList;
import java.util.List;

/**
 * The content of {@code pg_hba.conf}: who may log in how.
 *
 * @param first lines that stand before the rule for everybody
 * @param method how everybody logs in
 */
record AccessRules(List<String> first, String method, TlsMode tls) {

    AccessRules {
        first = List.copyOf(first);
    }

    String text(int version) {
        List<String> lines = new ArrayList<>(first);
        lines.add(String.join(" ", kind(), "all", "all", PostgresServer.LOOPBACK + "/32", method, certificate(version))
                .strip());
        return String.join("\n", lines) + "\n";
    }

    private String kind() {
        return tls.refusesPlain() ? "hostssl" : "host";
    }

    private String certificate(int version) {
        if (tls != TlsMode.CLIENT_CERTIFICATE) {
            return "";
        }
        return version >= 120_000 ? "clientcert=verify-ca" : "clientcert=1";
    }
}
