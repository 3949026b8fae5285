package io.garner.airflow.serialized;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What Airflow puts around everything that JSON has no word for: {@code {"__type": "dict", "__var": {…}}}. Inside a
 * condition over assets the fields stand beside the type.
 *
 * @param type {@code dict}
 */
public record Wrapped(String type, JsonNode value) {

    private static final String TYPE = "__type";
    private static final String VALUE = "__var";

    /** Empty for what has no wrapper. */
    public static Optional<Wrapped> of(JsonNode node) {
        return node.path(TYPE).isTextual()
                ? Optional.of(new Wrapped(node.path(TYPE).asText(), node.has(VALUE) ? node.path(VALUE) : node))
                : Optional.empty();
    }

    /** Without the outermost wrapper, if there is one. */
    public static JsonNode inside(JsonNode node) {
        return of(node).map(Wrapped::value).orElse(node);
    }

    /**
     * Without wrappers at any depth.
     *
     * @param met told the type of each wrapper
     */
    public static JsonNode bare(JsonNode node, Consumer<String> met) {
        Optional<Wrapped> wrapped = of(node);
        wrapped.map(Wrapped::type).ifPresent(met);
        JsonNode value = inside(node);
        if (value.isArray()) {
            ArrayNode bare = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> bare.add(bare(element, met)));
            return bare;
        } else if (value.isObject()) {
            ObjectNode bare = JsonNodeFactory.instance.objectNode();
            value.properties().stream()
                    .filter(member -> !member.getKey().equals(TYPE))
                    .forEach(member -> bare.set(member.getKey(), bare(member.getValue(), met)));
            return bare;
        }
        return value;
    }
}
