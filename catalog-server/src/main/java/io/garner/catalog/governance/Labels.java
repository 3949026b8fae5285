package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tag labels wherever they stand in an entity: on itself, its columns, its tasks. */
public final class Labels {

    static final String MEMBER = "tags";

    /** Custom properties are anybody's JSON, and what is called tags in there is no label. */
    private static final String CUSTOM = "extension";

    private static final String GLOSSARY = "Glossary";

    private Labels() {}

    /** Checks all labels of an entity and adds those that its glossary terms bring along. */
    static void check(Catalog catalog, ObjectNode entity) {
        List<ObjectNode> labelled = new ArrayList<>();
        collect(entity, labelled);
        labelled.forEach(part -> TagsExist.check(catalog, part));
        labelled.forEach(part -> DerivedTags.add(catalog, part));
        labelled.forEach(part -> TagsAreEnabled.check(catalog, part));
        labelled.forEach(part -> ExclusiveTagsAreAlone.check(catalog, part));
    }

    private static void collect(JsonNode node, List<ObjectNode> labelled) {
        if (node instanceof ObjectNode object && object.path(MEMBER).path(0).isObject()) {
            labelled.add(object);
        }
        node.properties().stream()
                .filter(member -> !member.getKey().equals(CUSTOM))
                .forEach(member -> collect(member.getValue(), labelled));
        if (node.isArray()) {
            node.forEach(child -> collect(child, labelled));
        }
    }

    static Stream<JsonNode> of(JsonNode labelled) {
        return labelled.path(MEMBER).valueStream();
    }

    static String fqn(JsonNode label) {
        return Json.text(label, "tagFQN");
    }

    static boolean isTerm(JsonNode label) {
        return Json.text(label, "source").equals(GLOSSARY);
    }

    static String type(JsonNode label) {
        return isTerm(label) ? "glossaryTerm" : "tag";
    }

    /** The tag or term behind a label. */
    static Optional<Entity> find(Catalog catalog, JsonNode label) {
        return catalog.find(type(label), fqn(label)).filter(entity -> !entity.deleted());
    }

    static Entity get(Catalog catalog, JsonNode label) {
        return find(catalog, label).orElseThrow(() -> Refusal.noSuchEntity(type(label), fqn(label)));
    }
}
