package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * An entity on its way into the store.
 *
 * @param json the members, to be completed in place
 * @param original what is stored under this name
 * @param put whether it comes from a create body, not from a PATCH
 */
public record Draft(Catalog catalog, String fqn, ObjectNode json, Optional<Entity> original, boolean put) {}
