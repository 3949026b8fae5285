package io.garner.model;

import java.util.List;
import java.util.Set;

/**
 * What exists directly in a part of a source, by name and whether or not it was harvested: the proof that something is gone.
 * A source yields one after the last piece of what it is about; where it yields none, nothing is concluded.
 *
 * @param container which part: empty for the source itself, whose names are databases; a database, whose names are schemas;
 *     a database and a schema, whose names are tables and views. A schema that is yielded as a {@link SchemaBatch} needs no
 *     inventory of its own
 * @param names in the source's spelling; what the role may not enter and what a filter leaves out exists as well
 * @param complete whether really all names were seen; if not, a missing one proves nothing
 */
public record Inventory(List<String> container, Set<String> names, boolean complete) implements Harvested {

    private static final int DEEPEST = 2;

    public Inventory {
        container = List.copyOf(container);
        names = Set.copyOf(names);
        if (container.size() > DEEPEST) {
            throw new IllegalArgumentException("there is nothing to list in " + container);
        }
    }
}
