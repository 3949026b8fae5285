package io.garner.openmetadata;

import java.util.Optional;

/** An edge as the catalog holds it; its ends are ids of {@link EntityLineage#nodes}. */
public record StoredEdge(String fromEntity, String toEntity, Optional<EdgeDetails> lineageDetails) {}
