package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;

/** A glossary term's parent is a term of the same glossary. */
final class TermParentIsInItsGlossary {

    private TermParentIsInItsGlossary() {}

    static void check(JsonNode create) {
        String parent = Json.text(create, "parent");
        String glossary = Json.text(create, "glossary");
        if (!parent.isEmpty() && !parent.startsWith(glossary + ".")) {
            throw Refusal.badRequest(
                    "Invalid hierarchy - parent [" + parent + "] does not exist in glossary [" + glossary + "]");
        }
    }
}
