package io.garner.openmetadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The two shapes of {@code tablePartition}: up to 1.3 a list of column names with one interval type beside it, from 1.4 a
 * list of objects that each carry their own.
 */
final class PartitionShape {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private PartitionShape() {}

    static JsonNode toListOfNames(JsonNode objects) {
        ObjectNode old = JSON.objectNode();
        ArrayNode names = old.putArray("columns");
        for (JsonNode column : objects.path("columns")) {
            names.add(column.path("columnName"));
            old.set("intervalType", column.path("intervalType"));
        }
        return old;
    }

    static JsonNode toObjects(JsonNode listOfNames) {
        ObjectNode recent = JSON.objectNode();
        ArrayNode columns = recent.putArray("columns");
        for (JsonNode name : listOfNames.path("columns")) {
            columns.addObject()
                    .<ObjectNode>set("columnName", name)
                    .set("intervalType", listOfNames.get("intervalType"));
        }
        return recent;
    }
}
