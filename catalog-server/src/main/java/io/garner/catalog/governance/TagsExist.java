package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;

/** A label names a tag or a glossary term that is there and was not deleted. */
final class TagsExist {

    private TagsExist() {}

    static void check(Catalog catalog, JsonNode labelled) {
        Labels.of(labelled).forEach(label -> {
            if (Json.isBlank(label, "tagFQN")) {
                // The schema says so of a PUT; a patch comes past it.
                throw Refusal.badRequest("[tagFQN must not be null]");
            }
            Labels.get(catalog, label);
        });
    }
}
