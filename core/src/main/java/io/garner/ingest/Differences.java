package io.garner.ingest;

import java.util.ArrayList;
import java.util.List;

/** Collects differences of one entity. */
final class Differences {

    private final List<FieldDifference> found = new ArrayList<>();

    void add(String field, String stored, String wanted) {
        if (!stored.equals(wanted)) {
            found.add(new FieldDifference(field, stored, wanted));
        }
    }

    List<FieldDifference> all() {
        return List.copyOf(found);
    }
}
