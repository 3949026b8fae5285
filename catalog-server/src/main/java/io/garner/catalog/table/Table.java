package io.garner.catalog.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A table's JSON, read by its rules. */
record Table(ObjectNode json) {

    static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static Stream<String> texts(JsonNode array) {
        return items(array).map(JsonNode::asText);
    }

    /** Columns of the table itself. */
    Stream<JsonNode> columns() {
        return items(json.path("columns"));
    }

    /** Columns at any depth. */
    Stream<JsonNode> allColumns() {
        return columns().flatMap(Table::withChildren);
    }

    private static Stream<JsonNode> withChildren(JsonNode column) {
        return Stream.concat(Stream.of(column), items(column.path("children")).flatMap(Table::withChildren));
    }

    Set<String> columnNames() {
        return columns().map(column -> column.path("name").asText()).collect(Collectors.toSet());
    }

    Stream<JsonNode> constraints() {
        return items(json.path("tableConstraints"));
    }

    static boolean isOfType(JsonNode constraint, String type) {
        return Objects.equals(constraint.path("constraintType").asText(), type);
    }
}
