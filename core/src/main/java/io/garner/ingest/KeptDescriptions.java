package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.ColumnBody;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import io.garner.source.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Descriptions of one schema that stay as they are in the catalog although the source has another comment. They may be
 * people's work, so they are kept; that they differ is told once for the schema. Not thread-safe.
 */
final class KeptDescriptions {

    private static final int MOST_NAMES = 5;

    private final List<String> names = new ArrayList<>();

    void compare(TableBody wanted, StoredEntity stored) {
        note(wanted.name(), wanted.description(), stored.description());
        Map<String, Optional<String>> there = stored.columns().orElse(List.of()).stream()
                .collect(Collectors.toMap(ColumnBody::name, ColumnBody::description, (a, b) -> a));
        wanted.columns()
                .forEach(column -> note(
                        wanted.name() + "." + column.name(),
                        column.description(),
                        there.getOrDefault(column.name(), Optional.empty())));
    }

    Optional<Finding> finding(Fqn schema) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String some = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
        return Optional.of(new Finding(
                "descriptions-kept",
                schema.toString(),
                names.size() + " descriptions in the catalog differ from the comments of the source and are kept: "
                        + some + (names.size() > MOST_NAMES ? ", …" : ""),
                "Empty a description in the catalog to have it filled from the source again."));
    }

    private void note(String name, Optional<String> comment, Optional<String> description) {
        if (comment.isPresent()
                && description.filter(text -> !text.isEmpty()).isPresent()
                && !comment.equals(description)) {
            names.add(name);
        }
    }
}
