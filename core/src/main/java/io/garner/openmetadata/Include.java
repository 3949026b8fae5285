package io.garner.openmetadata;

/** Which entities a list holds: deleting marks an entity, and it stays in the catalog. */
public enum Include {
    LIVING("non-deleted"),
    DELETED("deleted"),
    ALL("all");

    private final String word;

    Include(String word) {
        this.word = word;
    }

    /** As the {@code include=} of a request spells it. */
    String word() {
        return word;
    }
}
