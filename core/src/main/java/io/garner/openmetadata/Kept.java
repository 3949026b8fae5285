package io.garner.openmetadata;

import java.util.List;
import java.util.Optional;

/**
 * Members that belong to people or other tools, and that a PUT deletes when it leaves them out. They are read with an
 * entity and sent back with every PUT of it, and are no part of its fingerprint.
 *
 * @param dataProducts fully qualified names
 */
public record Kept(Optional<String> retentionPeriod, Optional<String> sourceUrl, Optional<List<String>> dataProducts) {

    /** For an entity that is new. */
    public static final Kept NOTHING = new Kept(Optional.empty(), Optional.empty(), Optional.empty());
}
