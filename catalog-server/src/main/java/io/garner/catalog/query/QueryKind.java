package io.garner.catalog.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Comparison;
import io.garner.catalog.entity.Draft;
import io.garner.catalog.entity.Kind;
import io.garner.catalog.http.Json;
import java.util.List;

/**
 * Queries: named by their text where no name is given. A PUT on an existing one adds to who used it and where; another
 * text is taken by PATCH alone. Stateless.
 */
public final class QueryKind implements Kind {

    private static final List<String> EXTENDED = List.of("users", "queryUsedIn", "usedBy");

    @Override
    public String name(ObjectNode create) {
        return Json.isBlank(create, "name") ? Checksum.of(Json.text(create, "query")) : Json.text(create, "name");
    }

    @Override
    public void prepare(Draft draft) {
        ObjectNode json = draft.json();
        QueryReferencesExist.check(json, draft.catalog());
        json.put("checksum", Checksum.of(Json.text(json, "query")));
    }

    @Override
    public void compare(Comparison comparison) {
        EXTENDED.forEach(member -> compare(comparison, member));
        for (String member : List.of("query", "checksum")) {
            if (comparison.put()) {
                comparison.after().set(member, comparison.before().path(member));
            }
            comparison.member(member);
        }
    }

    private static void compare(Comparison comparison, String member) {
        JsonNode old = comparison.before().path(member);
        if (comparison.put()) {
            ArrayNode all = Json.array();
            old.forEach(all::add);
            without(comparison.after().path(member), old).forEach(all::add);
            comparison.after().set(member, all);
        }
        JsonNode now = comparison.after().path(member);
        comparison.log().entries(member, without(now, old), without(old, now));
    }

    private static List<JsonNode> without(JsonNode some, JsonNode others) {
        return List.copyOf(Json.items(some)
                .filter(one -> Json.items(others).noneMatch(one::equals))
                .toList());
    }
}
