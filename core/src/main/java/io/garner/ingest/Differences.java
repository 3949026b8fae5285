package io.garner.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects differences of one entity. */
final class Differences {

    private final List<FieldDifference> found = new ArrayList<>();

    void add(String field, String stored, String wanted) {
        if (!stored.equals(wanted)) {
            found.add(new FieldDifference(field, stored, wanted));
        }
    }

    /** For members that belong to people: ours counts only while the catalog has nothing. */
    void addWhenEmpty(String field, Optional<String> stored, Optional<String> wanted) {
        if (stored.filter(text -> !text.isEmpty()).isEmpty()) {
            wanted.ifPresent(text -> add(field, "", text));
        }
    }

    List<FieldDifference> all() {
        return List.copyOf(found);
    }
}
