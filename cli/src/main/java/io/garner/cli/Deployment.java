package io.garner.cli;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The one key of a source that says which deployment it reads; it is read alone, without the variables of the others. */
record Deployment(Optional<URI> url) {

    private static final String NO_SLASH = "/+$";

    /** Whether they may be one; of which nothing is known may be any. */
    boolean mayBe(Deployment other) {
        return url.isEmpty() || other.url.isEmpty() || address().equals(other.address());
    }

    /** Neither case of scheme and host makes a difference nor a slash at the end. */
    private String address() {
        URI known = url.orElseThrow().normalize();
        String host = (known.getScheme() + "://" + known.getAuthority()).toLowerCase(Locale.ROOT);
        return host + String.valueOf(known.getRawPath()).replaceFirst(NO_SLASH, "");
    }
}
