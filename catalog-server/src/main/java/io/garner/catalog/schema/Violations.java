package io.garner.catalog.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import io.garner.catalog.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts schema errors into the words of the server. Immutable.
 *
 * <p>A server first reads the body into classes, which fails at the first unknown member or value, and only then asks
 * the bean validation, which names all that is missing, too long or misspelt. The order here is the same.
 */
final class Violations {

    private static final Set<String> UNREADABLE = Set.of("additionalProperties", "enum", "type", "format", "const");

    private final SchemaDocuments documents;

    Violations(SchemaDocuments documents) {
        this.documents = documents;
    }

    static boolean isUnreadable(Error error) {
        return UNREADABLE.contains(error.getKeyword()) || IntegerRanges.isLeft(error);
    }

    Refusal refusal(String schema, List<Error> errors) {
        String root = javaType(documents.definition(schema), schema);
        return errors.stream()
                .filter(Violations::isUnreadable)
                .findFirst()
                .map(error -> Refusal.badRequest(unreadable(root, error)))
                .orElseGet(() -> Refusal.badRequest(beanValidation(errors)));
    }

    private String unreadable(String root, Error error) {
        String where = "\n at [Source: REDACTED] (through reference chain: " + root + chain(error) + ")";
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknownMember(error) + where;
            case "enum", "const" ->
                "Cannot construct instance of `" + javaType(definition(error), "Enum") + "`, problem: " + text(error)
                        + where;
            case "minimum", "maximum" -> IntegerRanges.words(error) + where;
            default ->
                "Cannot deserialize value: " + text(error) + " is not of the expected " + error.getKeyword() + " "
                        + error.getSchemaNode() + where;
        };
    }

    private String unknownMember(Error error) {
        JsonNode definition = definition(error);
        List<String> known = new ArrayList<>();
        definition.path("properties").fieldNames().forEachRemaining(name -> known.add("\"" + name + "\""));
        String count = known.size() == 1 ? "one known property: " : known.size() + " known properties: ";
        return "Unrecognized field \"" + error.getProperty() + "\" (class " + javaType(definition, "Object")
                + "), not marked as ignorable (" + count + String.join(", ", known) + "])";
    }

    private static String chain(Error error) {
        String path = error.getInstanceLocation().toString();
        return error.getProperty() == null ? path : path + "[\"" + error.getProperty() + "\"]";
    }

    private String beanValidation(List<Error> errors) {
        return errors.stream().map(this::beanViolation).distinct().sorted().collect(Collectors.joining(", ", "[", "]"));
    }

    private String beanViolation(Error error) {
        String path = error.getInstanceLocation().toString();
        String member = path.substring(path.lastIndexOf('/') + 1);
        return switch (error.getKeyword()) {
            case "required" -> error.getProperty() + " must not be null";
            case "minLength", "maxLength" -> member + " size must be between " + bounds(error);
            case "pattern" -> member + " must match \"" + error.getSchemaNode().asText() + "\"";
            default -> (member + " " + error.getMessage()).toLowerCase(Locale.ROOT);
        };
    }

    private String bounds(Error error) {
        JsonNode definition = definition(error);
        return definition.path("minLength").asInt() + " and "
                + definition.path("maxLength").asInt(Integer.MAX_VALUE);
    }

    private JsonNode definition(Error error) {
        String location = error.getSchemaLocation().toString();
        int hash = location.indexOf('#');
        String document = hash < 0 ? location : location.substring(0, hash);
        String pointer = hash < 0 ? "" : location.substring(hash + 1);
        String parent = pointer.contains("/") ? pointer.substring(0, pointer.lastIndexOf('/')) : "";
        return documents.byId(document).map(node -> node.at(parent)).orElseGet(() -> error.getSchemaNode());
    }

    private static String javaType(JsonNode definition, String otherwise) {
        return definition.path("javaType").asText(otherwise);
    }

    private static String text(Error error) {
        return error.getInstanceNode() == null ? "" : error.getInstanceNode().asText();
    }
}
