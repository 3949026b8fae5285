package io.garner.catalog.entity;

import io.garner.catalog.version.ServerVersion;

/**
 * A member whose difference counts as a change. Immutable.
 *
 * @param since the first version that notices it
 */
public record Recorded(String member, String since) {

    /** A member whose difference every version notices. */
    public static Recorded always(String member) {
        return new Recorded(member, "0.0");
    }

    boolean in(ServerVersion version) {
        return version.atLeast(since);
    }
}
