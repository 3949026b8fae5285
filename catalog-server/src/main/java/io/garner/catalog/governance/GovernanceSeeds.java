package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Collections;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import io.garner.catalog.version.Feature;
import java.util.List;
import java.util.Optional;

/** The labels, the team and the types that every fresh server has. */
public final class GovernanceSeeds {

    private record Seed(String classification, List<String> tags) {}

    private static final List<Seed> LABELS = List.of(
            new Seed("PII", List.of("None", "NonSensitive", "Sensitive")),
            new Seed("PersonalData", List.of("Personal", "SpecialCategory")),
            new Seed("Tier", List.of("Tier1", "Tier2", "Tier3", "Tier4", "Tier5")));

    private GovernanceSeeds() {}

    /** Plants what is not there yet. */
    public static void plant(Catalog catalog) {
        LABELS.forEach(seed -> plant(catalog, seed));
        insert(
                catalog,
                "team",
                Optional.empty(),
                Json.object()
                        .put("name", "Organization")
                        .put("teamType", "Organization")
                        .put("isJoinable", false));
        types(catalog);
    }

    private static void plant(Catalog catalog, Seed seed) {
        Entity classification = insert(
                catalog,
                "classification",
                Optional.empty(),
                label(seed.classification()).put("mutuallyExclusive", true));
        seed.tags().forEach(tag -> {
            ObjectNode json = label(tag).put("mutuallyExclusive", false).put("deprecated", false);
            json.set("classification", classification.reference());
            insert(catalog, "tag", Optional.of(classification), json);
        });
    }

    private static ObjectNode label(String name) {
        return Json.object()
                .put("name", name)
                .put("description", "Built-in label " + name + ".")
                .put("provider", "system")
                .put("disabled", false);
    }

    private static void types(Catalog catalog) {
        catalog.schemas()
                .fieldTypes()
                .forEach((name, schema) -> insert(catalog, type(name, "field").put("schema", schema.toString())));
        Collections.ALL.stream()
                .filter(collection -> collection.entitySchema().startsWith("entity/data/"))
                .forEach(collection -> insert(catalog, type(collection.type(), "entity")));
        if (catalog.version().has(Feature.COLUMN_EXTENSION)) {
            insert(catalog, type("tableColumn", "entity"));
        }
    }

    private static ObjectNode type(String name, String category) {
        return Json.object()
                .put("name", name)
                .put("description", "Built-in " + category + " type " + name + ".")
                .put("category", category)
                .put("nameSpace", category.equals("field") ? "type" : "data");
    }

    private static void insert(Catalog catalog, ObjectNode type) {
        insert(catalog, CustomProperties.TYPE, Optional.empty(), type);
    }

    private static Entity insert(Catalog catalog, String type, Optional<Entity> parent, ObjectNode json) {
        Entity entity = Planting.entity(catalog, type, parent, json);
        return catalog.store().insert(entity)
                ? entity
                : catalog.store().byFqn(type, entity.fqn()).orElse(entity);
    }
}
