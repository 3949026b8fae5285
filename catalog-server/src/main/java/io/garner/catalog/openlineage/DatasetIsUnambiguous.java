package io.garner.catalog.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.entity.Names;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A dataset is the table whose FQN ends with the last two parts of its name, {@code schema.table}; no namespace is mapped
 * to a service. Two such tables fail the event, none leaves the dataset out.
 */
final class DatasetIsUnambiguous {

    private final Catalog catalog;

    DatasetIsUnambiguous(Catalog catalog) {
        this.catalog = catalog;
    }

    Optional<Entity> table(JsonNode dataset) {
        String name = Json.text(dataset, "name");
        List<String> suffix = lastTwo(name);
        if (suffix.size() < 2) {
            return Optional.empty();
        }
        List<Entity> tables = catalog.store()
                .all("table")
                .filter(table -> !table.deleted() && lastTwo(table.fqn()).equals(suffix))
                .toList();
        if (tables.size() > 1) {
            throw Refusal.badRequest("Dataset " + name + " is ambiguous: "
                    + tables.stream().map(Entity::fqn).sorted().collect(Collectors.joining(", ")));
        }
        return tables.stream().findFirst();
    }

    private static List<String> lastTwo(String name) {
        List<String> parts = Names.parts(name);
        return parts.subList(Math.max(0, parts.size() - 2), parts.size());
    }
}
