package io.garner.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The JSON Schema (draft 2020-12) of what {@link YamlBinder} reads into a record, for editors and reference pages. Every
 * scalar may also be a text with an environment reference.
 */
public final class ConfigSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String REFERENCE = "\\$\\{[^}]+\\}";
    private static final String DURATION = "^(\\d+ ?(ms|s|m|h|d)|P.+|.*" + REFERENCE + ".*)$";

    private ConfigSchema() {}

    /** The schema of the mapping that binds to this record; it carries no {@code $schema}, so it can be a part. */
    public static ObjectNode of(Class<? extends Record> type) {
        return object(type);
    }

    private static ObjectNode object(Class<?> type) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ArrayNode required = JSON.arrayNode();
        ObjectNode properties = schema.putObject("properties");
        for (ConfigKey key : ConfigKey.of(type)) {
            properties.set(key.name(), property(key));
            if (key.isRequired()) {
                required.add(key.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode property(ConfigKey key) {
        ObjectNode schema = value(key.type());
        key.doc().ifPresent(doc -> schema.put("description", doc));
        key.defaultText().ifPresent(text -> schema.set("default", DefaultJson.of(text, key.type())));
        return schema;
    }

    private static ObjectNode value(Type type) {
        if (ConfigKey.isA(type, Optional.class)) {
            return value(ConfigKey.argumentOf(type));
        } else if (ConfigKey.isA(type, List.class)) {
            ObjectNode list = JSON.objectNode().put("type", "array");
            list.set("items", value(ConfigKey.argumentOf(type)));
            return list;
        } else if (ConfigKey.isA(type, Map.class)) {
            ObjectNode map = JSON.objectNode().put("type", "object");
            map.set("additionalProperties", value(ConfigKey.argumentOf(type)));
            return map;
        } else if (type == YamlNode.class) {
            return JSON.objectNode();
        } else if (type == Secret.class) {
            return secret();
        } else if (type instanceof Class<?> c && c.isRecord()) {
            return object(c);
        }
        return scalar((Class<?>) type);
    }

    private static ObjectNode scalar(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return orReference(JSON.objectNode().put("type", "boolean"));
        } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return orReference(JSON.objectNode().put("type", "integer"));
        } else if (type == double.class || type == Double.class) {
            return orReference(JSON.objectNode().put("type", "number"));
        } else if (type.isEnum()) {
            ObjectNode constants = JSON.objectNode();
            Scalars.namesOf(type).forEach(constants.putArray("enum")::add);
            return orReference(constants);
        } else if (type == Duration.class) {
            return text().put("pattern", DURATION);
        }
        return text();
    }

    private static ObjectNode secret() {
        ObjectNode schema = JSON.objectNode();
        ArrayNode forms = schema.putArray("oneOf");
        forms.add(text().put("pattern", "^" + SecretReferences.VARIABLE.pattern() + "$"));
        forms.add(text().put("pattern", "^" + SecretReferences.FILE.pattern() + "$"));
        ObjectNode command = forms.addObject().put("type", "object");
        command.putObject("properties")
                .putObject(SecretReferences.COMMAND)
                .put("type", "array")
                .put("minItems", 1)
                .set("items", text());
        command.putArray("required").add(SecretReferences.COMMAND);
        command.put("additionalProperties", false);
        return schema;
    }

    private static ObjectNode orReference(ObjectNode schema) {
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(schema).add(text().put("pattern", REFERENCE));
        return either;
    }

    private static ObjectNode text() {
        return JSON.objectNode().put("type", "string");
    }
}
