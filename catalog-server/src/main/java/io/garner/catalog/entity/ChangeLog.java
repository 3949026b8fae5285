package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import java.time.Clock;
import java.util.List;

/** The recorded differences of one update: what a {@code changeDescription} says. Used by one thread. */
public final class ChangeLog {

    private final ArrayNode added = Json.array();
    private final ArrayNode updated = Json.array();
    private final ArrayNode deleted = Json.array();
    private boolean major;

    /** Records a member whose value differs. */
    public boolean value(String field, JsonNode before, JsonNode after) {
        if (same(before, after)) {
            return false;
        }
        ObjectNode entry = Json.object().put("name", field);
        if (isAbsent(before)) {
            added.add(entry.set("newValue", shown(after)));
        } else if (isAbsent(after)) {
            deleted.add(entry.set("oldValue", shown(before)));
        } else {
            entry.set("oldValue", shown(before));
            entry.set("newValue", shown(after));
            updated.add(entry);
        }
        return true;
    }

    /** Records list entries that came and went. */
    public void entries(String field, List<JsonNode> came, List<JsonNode> went) {
        if (!came.isEmpty()) {
            added.add(Json.object().put("name", field).put("newValue", text(came)));
        }
        if (!went.isEmpty()) {
            deleted.add(Json.object().put("name", field).put("oldValue", text(went)));
        }
    }

    private static String text(List<JsonNode> values) {
        ArrayNode list = Json.array();
        values.forEach(list::add);
        return list.toString();
    }

    /** Says that readers of the entity may break: the version goes up by one. */
    public void major() {
        major = true;
    }

    boolean isEmpty() {
        return added.isEmpty() && updated.isEmpty() && deleted.isEmpty();
    }

    /** The version after {@code version}: one tenth up, or one whole. */
    double next(double version) {
        return Math.round((version + (major ? 1.0 : 0.1)) * 10) / 10.0;
    }

    /** Makes JSON the next version of itself. */
    public void stamp(ObjectNode json, Clock clock, String user) {
        double previous = json.path("version").asDouble();
        json.put("version", next(previous));
        json.put("updatedAt", clock.millis());
        json.put("updatedBy", user);
        json.set("changeDescription", description(previous));
    }

    ObjectNode description(double previousVersion) {
        ObjectNode description = Json.object();
        description.set("fieldsAdded", added);
        description.set("fieldsUpdated", updated);
        description.set("fieldsDeleted", deleted);
        return description.put("previousVersion", previousVersion);
    }

    /** Whether two values count as equal: no list and an empty list do. */
    static boolean same(JsonNode before, JsonNode after) {
        return (isAbsent(before) && isAbsent(after))
                || before.equals(after)
                || (before.isNumber() && after.isNumber() && before.asText().equals(after.asText()));
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull() || (value.isContainerNode() && value.isEmpty());
    }

    private static JsonNode shown(JsonNode value) {
        return value.isContainerNode() ? Json.object().textNode(value.toString()) : value;
    }
}
