package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;

/** One PUT that a change needs. */
record Write(EntityType type, Fqn fqn, Record body) {}
