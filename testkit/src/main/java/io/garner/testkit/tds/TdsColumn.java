package io.garner.testkit.tds;

/** A column of an answer. Immutable. */
public record TdsColumn(String name, TdsType type, boolean nullable) {

    /** A column that may hold null. */
    public static TdsColumn of(String name, TdsType type) {
        return new TdsColumn(name, type, true);
    }
}
