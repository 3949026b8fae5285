package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/** The side records of one entity, ordered by kind and key. Immutable. */
record SideRecords(PSortedMap<Place, ObjectNode> all) {

    static final SideRecords NONE = new SideRecords(TreePMap.empty());

    /**
     * Where a side record stands.
     *
     * @param kind a name without slash
     */
    record Place(String kind, String key) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::kind).thenComparing(Place::key);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    Optional<ObjectNode> get(Place place) {
        return Optional.ofNullable(all.get(place));
    }

    List<ObjectNode> ofKind(String kind) {
        return all.tailMap(new Place(kind, "")).entrySet().stream()
                .takeWhile(entry -> entry.getKey().kind().equals(kind))
                .map(Map.Entry::getValue)
                .toList();
    }

    SideRecords with(Place place, ObjectNode value) {
        return new SideRecords(all.plus(place, value));
    }

    SideRecords without(Place place) {
        return new SideRecords(all.minus(place));
    }
}
