package io.garner.openmetadata;

/** What to do with an edge that somebody else has made: a person, dbt, another tool. */
public enum ForeignEdges {
    /** Leave it as it is, and say so; only what we told of it before is kept up to date. */
    KEEP,
    /** Leave what it says and add what we know beyond that. */
    MERGE,
    /** Put ours in its place; what our other emitters told of it stays. */
    REPLACE
}
