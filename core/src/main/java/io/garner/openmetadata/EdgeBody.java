package io.garner.openmetadata;

import java.util.Optional;

/** The edge of {@code PUT /v1/lineage}: ends by id, because a server looks nothing up by name. */
public record EdgeBody(Reference fromEntity, Reference toEntity, Optional<EdgeDetails> lineageDetails) {}
