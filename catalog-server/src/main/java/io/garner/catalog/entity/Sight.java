package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;

/**
 * What a caller is about to see.
 *
 * @param json the members, to be changed in place
 * @param fields what was asked for
 */
public record Sight(Catalog catalog, ObjectNode json, Fields fields, Caller caller) {}
