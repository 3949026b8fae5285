package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import java.util.ArrayList;
import java.util.List;

/** Tag labels on entities and columns. */
final class Tags {

    private static final String MEMBER = "tags";

    private Tags() {}

    /** Adds to {@code now} the labels of {@code old} that it lacks. */
    static void merge(ObjectNode old, ObjectNode now) {
        List<JsonNode> lacking = missing(old, now);
        if (!lacking.isEmpty()) {
            ArrayNode all = Json.array();
            now.path(MEMBER).forEach(all::add);
            lacking.forEach(all::add);
            now.set(MEMBER, all);
        }
    }

    /** Labels of {@code of} that {@code in} lacks. */
    static List<JsonNode> missing(ObjectNode of, ObjectNode in) {
        List<JsonNode> labels = new ArrayList<>();
        for (JsonNode label : of.path(MEMBER)) {
            if (in.path(MEMBER).findValuesAsText("tagFQN").stream().noneMatch(Json.text(label, "tagFQN")::equals)) {
                labels.add(label);
            }
        }
        return labels;
    }
}
