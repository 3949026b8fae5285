package io.garner.cli;

import io.garner.config.Default;
import io.garner.config.Doc;
import io.garner.ingest.Ownership;
import io.garner.ingest.TextPolicy;
import java.util.Optional;

/** The keys that every source has, whatever its kind. */
record SourceSettings(
        @Doc("What kind of source this is; it decides which other keys there are.")
        String type,

        @Doc("The service's name in the catalog. Left out: the source's name.")
        Optional<String> service,

        @Doc("false skips the source; when it is the only one of a run, the exit code is 99.") @Default("true")
        boolean enabled,

        @Doc(
                "Who owns descriptions: fill sets them where the catalog has none, follow also replaces what this bot wrote"
                        + " last, source replaces all, keep sets none.")
        @Default("fill")
        TextPolicy descriptions,

        @Doc("Who owns display names, in the same words.") @Default("fill")
        TextPolicy displayNames) {

    static final String[] KEYS = {"type", "service", "enabled", "descriptions", "displayNames"};

    SourceSettings {
        if (service.map(String::isBlank).orElse(false)) {
            throw new IllegalArgumentException("service must not be blank; leave it out to use the source's name");
        }
    }

    Ownership ownership() {
        return new Ownership(descriptions, displayNames);
    }

    /** The service's name in the catalog. */
    String serviceOf(String source) {
        return service.orElse(source);
    }
}
