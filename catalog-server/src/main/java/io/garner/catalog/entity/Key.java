package io.garner.catalog.entity;

import java.util.Comparator;

/** A place in a list: lists are ordered by name and then by the text of the id, as the database of a server does. */
public record Key(String name, String id) implements Comparable<Key> {

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::name).thenComparing(Key::id);

    private static final String BEHIND_ALL_IDS = "\uffff";

    static Key of(Entity entity) {
        return new Key(entity.name(), entity.id().toString());
    }

    /** The place behind everything of the same name. */
    Key behind() {
        return new Key(name, BEHIND_ALL_IDS);
    }

    /** The place ahead of everything of the same name. */
    Key ahead() {
        return new Key(name, "");
    }

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
