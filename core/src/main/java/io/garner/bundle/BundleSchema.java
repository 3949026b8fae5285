package io.garner.bundle;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** The JSON Schema (draft 2020-12) of the lines of a bundle, from the records that they are written from. */
public final class BundleSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Set<Type> OPTIONALS = Set.of(Optional.class, OptionalInt.class, OptionalLong.class);

    private static final Set<Type> WHOLE_NUMBERS =
            Set.of(int.class, long.class, Integer.class, OptionalInt.class, OptionalLong.class);

    private final ObjectNode definitions = JSON.objectNode();

    private BundleSchema() {}

    /** The schema of one line. */
    public static ObjectNode json() {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "A line of a bundle");
        schema.put(
                "description",
                "Format " + BundleFormat.CURRENT + ". Members and kinds of lines may be added; readers skip them.");
        BundleSchema written = new BundleSchema();
        ArrayNode kinds = schema.putArray("oneOf");
        Arrays.stream(Kind.values()).forEach(kind -> kinds.add(written.line(kind)));
        schema.set("$defs", written.definitions);
        return schema;
    }

    private ObjectNode line(Kind kind) {
        ObjectNode line = JSON.objectNode().put("type", "object");
        ObjectNode properties = line.putObject("properties");
        properties.putObject("kind").put("const", kind.word());
        properties.set("value", reference(kind.type()));
        line.putArray("required").add("kind").add("value");
        return line;
    }

    private ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!definitions.has(name)) {
            // Reserved before it is filled in: an array's type has a type of its own.
            ObjectNode definition = definitions.putObject(name);
            definition.setAll(type.isRecord() ? object(type) : alternatives(type));
        }
        return JSON.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (RecordComponent component : type.getRecordComponents()) {
            properties.set(component.getName(), value(component.getGenericType()));
            if (!OPTIONALS.contains(component.getType())) {
                required.add(component.getName());
            }
        }
        schema.set("required", required);
        return schema;
    }

    /** A sealed type: each alternative is a record with one member more, which tells them apart. */
    private ObjectNode alternatives(Class<?> type) {
        ObjectNode schema = JSON.objectNode();
        ArrayNode all = schema.putArray("oneOf");
        for (JsonSubTypes.Type alternative : words(type).value()) {
            ObjectNode object = object(alternative.value());
            ((ObjectNode) object.get("properties")).putObject(BundleJson.HOW).put("const", alternative.name());
            ((ArrayNode) object.get("required")).add(BundleJson.HOW);
            all.add(object);
        }
        return schema;
    }

    private static JsonSubTypes words(Class<?> type) {
        return Optional.ofNullable(BundleJson.MAPPER.findMixInClassFor(type))
                .map(mixIn -> mixIn.getAnnotation(JsonSubTypes.class))
                .orElseThrow(() -> new IllegalStateException(type + " has no words for its alternatives"));
    }

    private ObjectNode value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic);
        }
        Class<?> single = (Class<?>) type;
        if (single.isRecord() || single.isSealed()) {
            return reference(single);
        } else if (single.isEnum()) {
            ObjectNode words = JSON.objectNode();
            ArrayNode all = words.putArray("enum");
            Arrays.stream(single.getEnumConstants()).forEach(constant -> all.add(((Enum<?>) constant).name()));
            return words;
        } else if (single == boolean.class || single == Boolean.class) {
            return JSON.objectNode().put("type", "boolean");
        } else if (WHOLE_NUMBERS.contains(single)) {
            return JSON.objectNode().put("type", "integer");
        } else if (single == Instant.class) {
            return JSON.objectNode().put("type", "string").put("format", "date-time");
        } else if (single == String.class) {
            return JSON.objectNode().put("type", "string");
        }
        throw new IllegalStateException("a bundle cannot hold a " + single);
    }

    private ObjectNode generic(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        ObjectNode item = value(arguments[arguments.length - 1]);
        if (type.getRawType() == Optional.class) {
            return item;
        }
        ObjectNode schema = JSON.objectNode();
        if (type.getRawType() == Map.class) {
            schema.put("type", "object").set("additionalProperties", item);
        } else if (Collection.class.isAssignableFrom((Class<?>) type.getRawType())) {
            schema.put("type", "array").set("items", item);
        } else {
            throw new IllegalStateException("a bundle cannot hold a " + type);
        }
        return schema;
    }
}
