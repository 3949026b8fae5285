package io.garner.catalog.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A collection, described by data. Immutable.
 *
 * @param type the entity type in references and messages, such as {@code table}
 * @param path the segments below {@code /api/v1}
 * @param createSchema the official schema of request bodies; empty for a collection that is only read
 * @param entitySchema the official schema of entities: its members are what {@code fields=} takes
 * @param parent the member of the body that names the container
 * @param ancestors query parameters that filter a list by a container, its FQN being a prefix
 * @param recorded members of its own whose difference counts as a change
 * @param onDemand members that a GET shows only when {@code fields=} asks for them
 * @param kind what no data can say
 */
public record Collection(
        String type,
        String path,
        Optional<String> createSchema,
        String entitySchema,
        Optional<Parent> parent,
        List<String> ancestors,
        List<Recorded> recorded,
        Set<String> onDemand,
        Kind kind) {

    /**
     * The member that names the container, and the container's type.
     *
     * @param type empty when the member is a reference that says the type itself
     */
    public record Parent(String member, String type) {}

    /** Whether entities can be written. */
    public boolean writable() {
        return createSchema.isPresent();
    }
}
