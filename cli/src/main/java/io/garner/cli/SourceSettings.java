package io.garner.cli;

import io.garner.config.Default;
import io.garner.config.Doc;
import java.util.Optional;

/** The keys that every source has, whatever its kind. */
record SourceSettings(
        @Doc("What kind of source this is; it decides which other keys there are.")
        String type,

        @Doc("The service's name in the catalog. Left out: the source's name.")
        Optional<String> service,

        @Doc("false skips the source; when it is the only one of a run, the exit code is 99.") @Default("true")
        boolean enabled) {

    static final String[] KEYS = {"type", "service", "enabled"};

    SourceSettings {
        if (service.map(String::isBlank).orElse(false)) {
            throw new IllegalArgumentException("service must not be blank; leave it out to use the source's name");
        }
    }

    /** The service's name in the catalog. */
    String serviceOf(String source) {
        return service.orElse(source);
    }
}
