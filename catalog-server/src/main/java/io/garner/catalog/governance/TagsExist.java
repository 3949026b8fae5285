package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.entity.Catalog;

/** A label names a tag or a glossary term that is there and was not deleted. */
final class TagsExist {

    private TagsExist() {}

    static void check(Catalog catalog, JsonNode labelled) {
        Labels.of(labelled).forEach(label -> Labels.get(catalog, label));
    }
}
