package io.garner.ingest;

/** Who owns the texts of databases, schemas, tables and columns, members of composite columns included. */
public record Ownership(TextPolicy descriptions, TextPolicy displayNames) {

    /** What people wrote is theirs, and what is empty is filled. */
    public static final Ownership DEFAULT = new Ownership(TextPolicy.FILL, TextPolicy.FILL);

    boolean follows() {
        return descriptions == TextPolicy.FOLLOW || displayNames == TextPolicy.FOLLOW;
    }
}
