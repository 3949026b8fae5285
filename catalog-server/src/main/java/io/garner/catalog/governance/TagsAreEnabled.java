package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;

/**
 * A tag that was disabled, or whose classification was, is not given to anything. Which version began with it is not
 * established: it holds in all, so that a client that passes here passes everywhere.
 */
final class TagsAreEnabled {

    private TagsAreEnabled() {}

    static void check(Catalog catalog, JsonNode labelled) {
        Labels.of(labelled)
                .filter(label -> isDisabled(catalog, Labels.get(catalog, label)))
                .findFirst()
                .ifPresent(label -> {
                    throw Refusal.badRequest(
                            "Tag label " + Labels.fqn(label) + " is disabled and can't be assigned to a data asset.");
                });
    }

    private static boolean isDisabled(Catalog catalog, Entity tag) {
        return tag.json().path("disabled").asBoolean()
                || Catalog.uuid(Json.text(tag.json().path("classification"), "id"))
                        .flatMap(id -> catalog.store().byId("classification", id))
                        .map(classification ->
                                classification.json().path("disabled").asBoolean())
                        .orElse(false);
    }
}
