package io.garner.lineage;

import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import java.util.Arrays;
import java.util.List;

/**
 * Something that data flows through, as a program names it. What is wrong with a name is told when it is used, so that a
 * variable which is not set ends no ETL.
 *
 * @param parts from the service down; one alone is the whole name as a catalog shows it
 */
public record Node(EntityType type, List<String> parts) {

    public Node {
        parts = List.copyOf(parts);
    }

    static Node of(EntityType type, String... parts) {
        return new Node(type, Arrays.stream(parts).map(String::valueOf).toList());
    }

    /** @throws IllegalArgumentException when it is no name */
    Fqn fqn() {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a " + type.word() + " without a name");
        }
        return parts.size() == 1 ? Fqn.parse(parts.get(0)) : new Fqn(parts);
    }
}
