package io.garner.catalog.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The schema of one kind of service connection: its members, defaults and secrets. Thread-safe.
 *
 * <p>Servers take a connection without the members that its schema requires, but refuse unknown ones.
 */
public final class ConnectionSchema {

    private static final String FOLDER = "entity/services/";

    private final SchemaDocuments documents;
    private final Optional<ObjectNode> document;
    private final String path;

    ConnectionSchema(SchemaDocuments documents, String family, String serviceType) {
        this.documents = documents;
        this.path = pathOf(documents, family, serviceType).orElse("");
        this.document = path.isEmpty() ? Optional.empty() : Optional.of(documents.get(path));
    }

    private static Optional<String> pathOf(SchemaDocuments documents, String family, String serviceType) {
        String file = "/" + serviceType + "Connection.json";
        JsonNode options = documents
                .get(FOLDER + family + "Service.json")
                .at("/definitions/" + family + "Connection/properties/config/oneOf");
        for (JsonNode option : options) {
            String reference = option.path("$ref").asText();
            if (reference.regionMatches(
                    true, Math.max(0, reference.length() - file.length()), file, 0, file.length())) {
                return Optional.of(FOLDER + reference.substring(2));
            }
        }
        return Optional.empty();
    }

    /** Members of a config that its class does not have. */
    public Set<String> unknownMembers(JsonNode config) {
        Set<String> unknown = new TreeSet<>();
        document.ifPresent(schema -> config.fieldNames().forEachRemaining(name -> {
            if (!schema.path("properties").has(name)) {
                unknown.add(name);
            }
        }));
        return unknown;
    }

    /** Members of a config that must be one of several things and are none of them. */
    public Set<String> unfitMembers(JsonNode config) {
        Set<String> unfit = new TreeSet<>();
        document.ifPresent(schema -> config.properties().forEach(member -> {
            JsonNode property = schema.path("properties").path(member.getKey());
            if (!new ConnectionAlternatives(documents, path, property).fit(member.getValue())) {
                unfit.add(member.getKey());
            }
        }));
        return unfit;
    }

    /** Fills in what the schema gives a default for, as the server's class does. */
    public void fillDefaults(ObjectNode config) {
        document.ifPresent(schema -> schema.path("properties").properties().forEach(member -> {
            JsonNode value = defaultOf(member.getValue());
            if (!value.isMissingNode() && !value.isNull() && !config.has(member.getKey())) {
                config.set(member.getKey(), value.deepCopy());
            }
        }));
    }

    private JsonNode defaultOf(JsonNode property) {
        JsonNode value = property.has("default")
                ? property.path("default")
                : referred(property).path("default");
        // The schema of Airflow writes the number 10 as a text.
        return value.isTextual() && property.path("type").asText().equals("integer")
                ? IntNode.valueOf(value.asInt())
                : value;
    }

    private JsonNode referred(JsonNode property) {
        return References.target(documents, path, property.path("$ref").asText(""));
    }

    /** Names of members that hold secrets, at any depth. */
    public Set<String> secrets() {
        return document.map(schema -> References.passwords(documents, path)).orElse(Set.of());
    }
}
