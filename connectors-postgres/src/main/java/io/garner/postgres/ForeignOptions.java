package io.garner.postgres;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The options of a foreign table and of its server, without those that may carry a credential. */
final class ForeignOptions {

    /** Wrappers name their options as they like; a program's command line and a connection text may hold a password. */
    private static final Pattern SUSPECT =
            Pattern.compile("(?i).*(pass|pwd|secret|token|cred|key|user|auth|program|conn|dsn|sig).*");

    private static final Pattern LOGIN_IN_URL = Pattern.compile(".*://[^/]*@.*");

    private ForeignOptions() {}

    /** Parses {@code name=value} texts; of two for one name the later counts. */
    static Map<String, String> withoutCredentials(List<String> options) {
        Map<String, String> kept = new HashMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            String name = option.substring(0, Math.max(0, equals));
            String value = option.substring(equals + 1);
            if (!SUSPECT.matcher(name).matches() && !LOGIN_IN_URL.matcher(value).matches()) {
                kept.put(name, value);
            }
        }
        return kept;
    }
}
