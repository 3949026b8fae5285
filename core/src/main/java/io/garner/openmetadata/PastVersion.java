package io.garner.openmetadata;

import java.util.List;
import java.util.Optional;

/**
 * What a version of an entity said, and who made it.
 *
 * @param version 0.1 for the first
 * @param updatedBy a user's or a bot's name
 */
public record PastVersion(
        double version,
        Optional<String> updatedBy,
        Optional<String> displayName,
        Optional<String> description,
        Optional<List<ColumnBody>> columns,
        Optional<String> sourceUrl,
        Optional<List<TaskBody>> tasks) {

    private static final double FIRST = 0.1;

    /** Whether the entity was created with this version. */
    public boolean isFirst() {
        return Math.abs(version - FIRST) < FIRST / 2;
    }
}
