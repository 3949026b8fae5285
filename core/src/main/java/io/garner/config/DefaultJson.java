package io.garner.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;

/** A declared default as JSON. */
final class DefaultJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DefaultJson() {}

    static JsonNode of(String text, Type type) {
        return of(YamlDocument.parse(text, "default"), type);
    }

    private static JsonNode of(YamlNode node, Type type) {
        if (node.isSequence()) {
            ArrayNode array = JSON.arrayNode();
            node.items().forEach(item -> array.add(of(item, ConfigKey.argumentOf(type))));
            return array;
        } else if (node.isMapping()) {
            ObjectNode object = JSON.objectNode();
            node.entries().forEach(e -> object.set(e.name(), of(e.value(), String.class)));
            return object;
        }
        return scalar(node.text(), type);
    }

    private static JsonNode scalar(String text, Type type) {
        if (!(type instanceof Class<?> c) || !c.isPrimitive()) {
            return JSON.textNode(text);
        }
        Object value = Scalars.convert(text, c);
        if (value instanceof Boolean truth) {
            return JSON.booleanNode(truth);
        } else if (value instanceof Integer number) {
            return JSON.numberNode(number);
        }
        return value instanceof Double number ? JSON.numberNode(number) : JSON.numberNode(((Number) value).longValue());
    }
}
