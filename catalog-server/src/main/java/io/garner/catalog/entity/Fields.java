package io.garner.catalog.entity;

import io.garner.catalog.http.Query;
import io.garner.catalog.http.Refusal;
import java.util.List;
import java.util.Set;

/**
 * The members that {@code fields=} asks for. Immutable.
 *
 * @param names what was asked for by name
 */
public record Fields(Set<String> names, Extent extent) {

    enum Extent {
        NAMED,
        ALL,
        AS_WRITTEN
    }

    static final Fields EVERYTHING = new Fields(Set.of(), Extent.ALL);

    /** The answer to a write shows what was written, whatever that is. */
    static final Fields AS_WRITTEN = new Fields(Set.of(), Extent.AS_WRITTEN);

    /** The light form. */
    public static final Fields NONE = of();

    // Passwords and tokens are members of a user, but not fields.
    private static final Set<String> NEVER = Set.of("authenticationMechanism");

    /** These fields and no others. */
    public static Fields of(String... names) {
        return new Fields(Set.of(names), Extent.NAMED);
    }

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
        return new Fields(Set.copyOf(asked), Extent.NAMED);
    }

    /** Whether a member was asked for. */
    public boolean has(String name) {
        return extent == Extent.ALL || names.contains(name);
    }

    /** Whether nothing is hidden or added, because it is the answer to a write. */
    public boolean asWritten() {
        return extent == Extent.AS_WRITTEN;
    }
}
