package io.garner.catalog.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Comparison;
import io.garner.catalog.entity.Names;
import io.garner.catalog.http.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns on an update. A column is the same one when name, type and array type are: any other difference of type is a
 * deleted and an added column, whose tags are lost and whose description is carried over only where none is sent.
 */
final class ColumnComparison {

    private record Identity(String name, String dataType, String arrayDataType) {
        static Identity of(JsonNode column) {
            return new Identity(
                    Json.text(column, "name"), Json.text(column, "dataType"), Json.text(column, "arrayDataType"));
        }
    }

    private final Comparison comparison;

    private ColumnComparison(Comparison comparison) {
        this.comparison = comparison;
    }

    static void run(Comparison comparison) {
        new ColumnComparison(comparison)
                .compare(
                        "columns",
                        comparison.before().path("columns"),
                        comparison.after().path("columns"));
    }

    private void compare(String field, JsonNode before, JsonNode after) {
        Map<Identity, JsonNode> old = byIdentity(before);
        Map<Identity, JsonNode> now = byIdentity(after);
        List<JsonNode> gone = without(before, now);
        List<JsonNode> come = without(after, old);
        come.forEach(added -> gone.stream()
                .filter(removed -> Json.text(removed, "name").equals(Json.text(added, "name")))
                .findFirst()
                .ifPresent(removed -> carryOver((ObjectNode) removed, (ObjectNode) added)));
        comparison.log().entries(field, come, gone);
        if (!gone.isEmpty()) {
            comparison.log().major();
        }
        for (JsonNode column : after) {
            JsonNode stored = old.get(Identity.of(column));
            if (stored != null) {
                compareColumn(field, (ObjectNode) stored, (ObjectNode) column);
            }
        }
    }

    private static Map<Identity, JsonNode> byIdentity(JsonNode columns) {
        Map<Identity, JsonNode> map = new HashMap<>();
        columns.forEach(column -> map.put(Identity.of(column), column));
        return map;
    }

    private static List<JsonNode> without(JsonNode columns, Map<Identity, JsonNode> others) {
        return Table.items(columns)
                .filter(column -> !others.containsKey(Identity.of(column)))
                .toList();
    }

    /** Servers carry tags over only where there are none on either side, which shows as an empty list. */
    private static void carryOver(ObjectNode removed, ObjectNode added) {
        if (Json.isBlank(added, "description") && removed.has("description")) {
            added.set("description", removed.path("description"));
        }
        if (Json.isBlank(added, "tags") && Json.isBlank(removed, "tags")) {
            added.putArray("tags");
        }
    }

    private void compareColumn(String parent, ObjectNode old, ObjectNode now) {
        String field = parent + "."
                + Names.quoted(Json.text(now, "name"), comparison.catalog().version());
        comparison.description(field + ".description", old, now);
        comparison.columnDisplayName(field + ".displayName", old, now);
        comparison.tags(field + ".tags", old, now);
        List.of("dataLength", "precision", "scale").forEach(size -> compareSize(field, size, old, now));
        comparison.log().value(field + ".constraint", old.path("constraint"), now.path("constraint"));
        compare(field, old.path("children"), now.path("children"));
    }

    private void compareSize(String field, String size, ObjectNode old, ObjectNode now) {
        boolean differs = comparison.log().value(field + "." + size, old.path(size), now.path(size));
        boolean grew = old.has(size)
                && now.has(size)
                && now.path(size).asLong() >= old.path(size).asLong();
        if (differs && !grew) {
            comparison.log().major();
        }
    }
}
