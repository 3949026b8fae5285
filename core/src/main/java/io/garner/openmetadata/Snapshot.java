package io.garner.openmetadata;

import java.util.Optional;

/**
 * An entity just as it was read, complete with what a write over it has to bring along.
 *
 * @param etag names this state; from 1.9 on
 */
public record Snapshot(StoredEntity entity, Optional<String> etag) {}
