package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Json;
import java.util.HashSet;
import java.util.Set;

/** What carries a glossary term carries the tags of that term too, labelled as derived. */
final class DerivedTags {

    private DerivedTags() {}

    static void add(Catalog catalog, ObjectNode labelled) {
        ArrayNode all = Json.array();
        Set<String> known = new HashSet<>();
        Labels.of(labelled).forEach(label -> {
            all.add(label);
            known.add(Labels.fqn(label));
        });
        Labels.of(labelled)
                .filter(Labels::isTerm)
                .flatMap(term -> Labels.of(Labels.get(catalog, term).json()))
                .filter(label -> known.add(Labels.fqn(label)))
                .forEach(label -> all.add(derived(label)));
        labelled.set(Labels.MEMBER, all);
    }

    private static JsonNode derived(JsonNode label) {
        return ((ObjectNode) label.deepCopy()).put("labelType", "Derived");
    }
}
