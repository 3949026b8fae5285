package io.garner.catalog.entity;

import io.garner.catalog.http.Query;
import io.garner.catalog.http.Refusal;
import java.util.List;
import java.util.Set;

/**
 * The members that {@code fields=} asks for. Immutable.
 *
 * @param all whether everything is shown
 */
public record Fields(Set<String> names, boolean all) {

    static final Fields EVERYTHING = new Fields(Set.of(), true);

    // Passwords and tokens are members of a user, but not fields.
    private static final Set<String> NEVER = Set.of("authenticationMechanism");

    static Fields of(Query query, Collection collection, Catalog catalog) {
        List<String> asked = query.list("fields");
        if (asked.equals(List.of("*"))) {
            return EVERYTHING;
        }
        Set<String> known = catalog.schemas().members(collection.entitySchema());
        asked.stream()
                .filter(name -> !known.contains(name) || NEVER.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refusal.badRequest("Invalid field name " + name);
                });
        return new Fields(Set.copyOf(asked), false);
    }

    /** Whether a member was asked for. */
    public boolean has(String name) {
        return all || names.contains(name);
    }
}
