package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.source.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Descriptions of one schema that stay as they are in the catalog although the source has another comment: they are
 * people's work, or may be. That they differ is told once for the schema. Not thread-safe.
 */
final class KeptDescriptions {

    private static final int MOST_NAMES = 5;

    private final List<String> names = new ArrayList<>();

    /** Notes what a comparison keeps of an entity. */
    void add(String entity, TextComparison comparison) {
        comparison
                .kept()
                .forEach(column -> names.add(column.isEmpty() ? entity : entity + "." + String.join(".", column)));
    }

    Optional<Finding> finding(Fqn holder) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String some = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
        return Optional.of(new Finding(
                "descriptions-kept",
                holder.toString(),
                names.size() + " descriptions in the catalog differ from the comments of the source and are kept: "
                        + some + (names.size() > MOST_NAMES ? ", …" : ""),
                "Empty a description in the catalog to have it filled from the source again, or see the source's key"
                        + " descriptions."));
    }
}
