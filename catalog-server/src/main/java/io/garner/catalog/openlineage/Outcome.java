package io.garner.catalog.openlineage;

/** What became of one event. */
sealed interface Outcome {

    /** Edges were written. */
    record Written(int edges) implements Outcome {}

    /** There was nothing to write, for a reason. */
    record Skipped(String reason) implements Outcome {}

    /** It could not be carried out. */
    record Failed(String reason) implements Outcome {}
}
