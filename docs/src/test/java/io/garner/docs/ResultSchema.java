package io.garner.docs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.ingest.RunReport;
import io.garner.ingest.RunResult;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The JSON Schema of the result line, from the record that it is written from. */
final class ResultSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ResultSchema() {}

    static ObjectNode json() {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Result of a run");
        schema.put("description", "What --result-line prints last and --result-file writes. Members may be added.");
        schema.setAll(object(RunResult.class));
        ObjectNode properties = (ObjectNode) schema.get("properties");
        ArrayNode statuses = ((ObjectNode) properties.get("status")).putArray("enum");
        for (RunReport.Status status : RunReport.Status.values()) {
            statuses.add(status.name().toLowerCase(Locale.ROOT));
        }
        ObjectNode sources = properties.putObject("sources");
        sources.put("description", "The result of each source when there were several; the members above add them up.");
        sources.put("type", "array").putObject("items").put("$ref", "#");
        return schema;
    }

    static ObjectNode object(Class<?> record) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (RecordComponent component : record.getRecordComponents()) {
            ObjectNode property = value(component.getGenericType());
            Optional.ofNullable(component.getAccessor().getAnnotation(JsonPropertyDescription.class))
                    .ifPresent(description -> property.put("description", description.value()));
            properties.set(component.getName(), property);
            if (!component.getAccessor().isAnnotationPresent(JsonInclude.class)) {
                required.add(component.getName());
            }
        }
        return schema;
    }

    private static ObjectNode value(Type type) {
        if (type instanceof ParameterizedType generic) {
            ObjectNode item = value(generic.getActualTypeArguments()[0]);
            if (generic.getRawType().equals(List.class)) {
                ObjectNode list = JSON.objectNode().put("type", "array");
                list.set("items", item);
                return list;
            }
            return item;
        } else if (type instanceof Class<?> c && c.isRecord()) {
            return object(c);
        } else if (type == int.class) {
            return JSON.objectNode().put("type", "integer");
        } else if (type == boolean.class) {
            return JSON.objectNode().put("type", "boolean");
        }
        return JSON.objectNode().put("type", type == double.class ? "number" : "string");
    }
}
