package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tag labels on entities and columns. */
public final class Tags {

    private static final String MEMBER = "tags";

    /** The tags that a fresh server has. */
    private static final Set<String> BUILT_IN = Set.of(
            "PII.None",
            "PII.NonSensitive",
            "PII.Sensitive",
            "PersonalData.Personal",
            "PersonalData.SpecialCategory",
            "Tier.Tier1",
            "Tier.Tier2",
            "Tier.Tier3",
            "Tier.Tier4",
            "Tier.Tier5");

    private Tags() {}

    /** Refuses labels of tags that do not exist. */
    public static void check(JsonNode labelled) {
        for (JsonNode label : labelled.path(MEMBER)) {
            String fqn = Json.text(label, "tagFQN");
            if (!BUILT_IN.contains(fqn)) {
                String type = Json.text(label, "source").equals("Glossary") ? "glossaryTerm" : "tag";
                throw Refusal.noSuchEntity(type, fqn);
            }
        }
    }

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
