package io.garner.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What to say of a key that nobody knows. */
final class UnknownKey {

    private UnknownKey() {}

    /**
     * The message.
     *
     * @param alsoUnderstood keys of the same mapping that another record takes
     */
    static String message(String key, Collection<String> known, Collection<String> alsoUnderstood) {
        int colon = key.indexOf(':');
        if (colon > 0) {
            // {password:hunter2} is one long key to YAML; what follows the colon may be a password.
            return "the key \"" + key.substring(0, colon) + "\" needs a blank after its colon";
        }
        List<String> all = new ArrayList<>(known);
        alsoUnderstood.stream().sorted().forEach(all::add);
        return "the key \"" + key + "\" is unknown; "
                + Nearest.to(key, all)
                        .map(nearest -> "did you mean \"" + nearest + "\"?")
                        .orElseGet(() -> "known are " + String.join(", ", all));
    }
}
