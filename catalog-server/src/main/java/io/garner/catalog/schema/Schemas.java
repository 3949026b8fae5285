package io.garner.catalog.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.version.ServerVersion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Checks bodies against the official schemas of one version. Thread-safe. */
public final class Schemas {

    /** The schemas carry words of their own, such as javaType; the validator would warn of each. */
    private static final Dialect DRAFT_7_WITH_THEIR_WORDS = Dialect.builder(Dialects.getDraft7())
            .unknownKeywordFactory((word, context) -> new NonValidationKeyword(word))
            .build();

    private static final Map<ServerVersion, Schemas> ALL = new ConcurrentHashMap<>();

    private final SchemaDocuments documents;
    private final SchemaRegistry registry;
    private final Violations violations;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    /** Those of a version; all servers of a process share them, as compiling them takes longer than serving. */
    public static Schemas of(ServerVersion version) {
        return ALL.computeIfAbsent(version, Schemas::new);
    }

    private Schemas(ServerVersion version) {
        this.documents = new SchemaDocuments(version);
        this.violations = new Violations(documents);
        this.registry = SchemaRegistry.withDialect(
                DRAFT_7_WITH_THEIR_WORDS,
                builder -> builder.schemas(iri ->
                                documents.byId(iri).map(JsonNode::toString).orElse(null))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .preloadSchema(false)
                                .build()));
    }

    /** The body without its nulls when it keeps to the schema, else the refusal that a server of this version gives. */
    public ObjectNode checked(String schema, JsonNode body) {
        if (!(Nulls.removed(body) instanceof ObjectNode object)) {
            throw Refusal.badRequest("[request body must be a JSON object]");
        }
        refuse(schema, object);
        return object;
    }

    private void refuse(String schema, ObjectNode object) {
        List<Error> errors = compiled(schema).validate(object);
        if (!errors.isEmpty()) {
            throw violations.refusal(schema, errors);
        }
    }

    private Schema compiled(String path) {
        return compiled.computeIfAbsent(path, p -> registry.getSchema(SchemaLocation.of(SchemaDocuments.BASE + p)));
    }

    /** Refuses unknown members and values, but not what is missing or too long: what a server checks on a PATCH. */
    public void checkMembers(String schema, JsonNode object) {
        List<Error> unknown = compiled(schema).validate(object).stream()
                .filter(Violations::isUnreadable)
                .toList();
        if (!unknown.isEmpty()) {
            throw violations.refusal(schema, unknown);
        }
    }

    /** Fills in the members that the schema gives a default for. */
    public void fillDefaults(String schema, ObjectNode object) {
        documents.get(schema).path("properties").properties().forEach(member -> {
            JsonNode value = member.getValue().path("default");
            if (!value.isMissingNode() && !value.isNull() && !object.has(member.getKey())) {
                object.set(member.getKey(), read(value, Json.text(member.getValue(), "type")));
            }
        });
    }

    /** Some documents write the default of a boolean as a text. */
    private static JsonNode read(JsonNode value, String type) {
        return type.equals("boolean") && value.isTextual() ? Json.read(value.asText()) : value.deepCopy();
    }

    /** The types that members of custom properties may have, and their schemas. */
    public Map<String, JsonNode> fieldTypes() {
        Map<String, JsonNode> types = new TreeMap<>();
        fieldTypeDocuments()
                .forEach(document -> documents.get(document).path("definitions").properties().stream()
                        .filter(member ->
                                Json.text(member.getValue(), "$comment").equals("@om-field-type"))
                        .forEach(member -> types.put(member.getKey(), member.getValue())));
        return types;
    }

    private Stream<String> fieldTypeDocuments() {
        return Stream.of("type/basic.json", "type/customProperties/complexTypes.json")
                .filter(path -> documents.byId(SchemaDocuments.BASE + path).isPresent());
    }

    /** What is wrong with a value of a field type. */
    public List<String> fieldProblems(String type, JsonNode value) {
        return fieldTypeDocuments()
                .filter(path -> documents.get(path).path("definitions").has(type))
                .flatMap(path -> compiled(path + "#/definitions/" + type).validate(value).stream())
                .map(Error::getMessage)
                .toList();
    }

    /** The members an object of a schema may have: what {@code fields=} takes. */
    public Set<String> members(String schema) {
        Set<String> names = new TreeSet<>();
        documents.get(schema).path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** The schema of a connection, such as {@code Postgres} of the family {@code database}. */
    public ConnectionSchema connection(String family, String serviceType) {
        return new ConnectionSchema(documents, family, serviceType);
    }
}
