package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Names;
import io.garner.catalog.http.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Of what sits in a mutually exclusive classification, tag, glossary or term, one thing may carry one label. */
public final class ExclusiveTagsAreAlone {

    private ExclusiveTagsAreAlone() {}

    /** Throws the server's refusal when two labels exclude each other. */
    public static void check(Catalog catalog, JsonNode labelled) {
        Map<String, String> taken = new HashMap<>();
        Labels.of(labelled).forEach(label -> {
            String former = taken.put(container(label), Labels.fqn(label));
            if (former != null && !former.equals(Labels.fqn(label)) && isExclusive(catalog, label)) {
                throw Refusal.badRequest("Tag labels " + Labels.fqn(label) + " and " + former
                        + " are mutually exclusive and can't be assigned together");
            }
        });
    }

    private static String container(JsonNode label) {
        List<String> parts = Names.parts(Labels.fqn(label));
        return String.join(".", parts.subList(0, parts.size() - 1));
    }

    private static boolean isExclusive(Catalog catalog, JsonNode label) {
        String container = container(label);
        boolean root = Names.parts(container).size() == 1;
        String type = root ? (Labels.isTerm(label) ? "glossary" : "classification") : Labels.type(label);
        return catalog.find(type, container)
                .map(entity -> entity.json().path("mutuallyExclusive").asBoolean())
                .orElse(false);
    }
}
