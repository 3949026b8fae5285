package io.garner.model;

/** What sort of table or view something is. */
public enum TableKind {
    REGULAR,
    PARTITIONED,
    FOREIGN,
    EXTERNAL,
    VIEW,
    MATERIALIZED_VIEW;

    /** Whether its rows come from a query. */
    public boolean isView() {
        return this == VIEW || this == MATERIALIZED_VIEW;
    }
}
