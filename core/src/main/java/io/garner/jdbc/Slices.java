package io.garner.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Cuts a database into groups of schemas that fit into memory together; a schema is never cut. */
public final class Slices {

    private Slices() {}

    /**
     * The schemas in their order, in as few groups as it takes.
     *
     * @param relations how many relations a schema has
     * @param most how many relations a group may have, unless it is one schema
     */
    public static <S> List<List<S>> of(List<S> schemas, ToLongFunction<S> relations, long most) {
        List<List<S>> slices = new ArrayList<>();
        List<S> slice = new ArrayList<>();
        long held = 0;
        for (S schema : schemas) {
            long more = relations.applyAsLong(schema);
            if (!slice.isEmpty() && held + more > most) {
                slices.add(slice);
                slice = new ArrayList<>();
                held = 0;
            }
            slice.add(schema);
            held += more;
        }
        if (!slice.isEmpty()) {
            slices.add(slice);
        }
        return slices;
    }
}
