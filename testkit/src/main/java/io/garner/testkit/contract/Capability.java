package io.garner.testkit.contract;

import java.util.Optional;

/**
 * What a source may be unable to do. A source that cannot deliver something its system has must say so: a finding that
 * holds the {@link #word}. What the system itself does not have has no word, and the fixture goes without it.
 */
public enum Capability {
    PRIMARY_KEYS("primary key"),
    UNIQUE_KEYS("unique"),
    FOREIGN_KEYS("foreign key"),
    COMMENTS("comment"),
    VIEW_TEXTS("view"),
    /** Which relations and columns a view uses, without reading its text. */
    DEPENDENCIES("depend"),
    EMPTY_SCHEMAS("empty"),
    /** Two names that differ in nothing but their case, and both exist. */
    CASE_PAIRS(""),
    /** Logins that may read one schema and not another. */
    RIGHTS("");

    private final String word;

    Capability(String word) {
        this.word = word;
    }

    /** What a finding about its absence must name, in any case of letters; empty when nobody has to say anything. */
    public Optional<String> word() {
        return word.isEmpty() ? Optional.empty() : Optional.of(word);
    }
}
