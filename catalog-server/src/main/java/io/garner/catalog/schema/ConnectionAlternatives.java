package io.garner.catalog.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A member of a connection that is one of several things, such as the metadata database of an Airflow: servers try the
 * class of each, and refuse what fits none. Immutable.
 *
 * @param path the document that the member is in
 */
record ConnectionAlternatives(SchemaDocuments documents, String path, JsonNode property) {

    /** Whether a value fits one of them; what names no alternatives takes anything. */
    boolean fit(JsonNode value) {
        JsonNode options = property.path("oneOf");
        return !value.isObject()
                || options.isEmpty()
                || stream(options).anyMatch(option -> fits(option.path("$ref").asText(), value));
    }

    private boolean fits(String reference, JsonNode value) {
        JsonNode option = References.target(documents, path, reference);
        return option.isMissingNode() || (hasAllMembers(option, value) && isOfType(option, reference, value));
    }

    private static boolean hasAllMembers(JsonNode option, JsonNode value) {
        return value.properties().stream()
                .allMatch(member -> option.path("properties").has(member.getKey()));
    }

    private boolean isOfType(JsonNode option, String reference, JsonNode value) {
        String document = URI.create(path).resolve(reference).toString();
        JsonNode type = option.path("properties").path("type");
        JsonNode known = type.has("enum")
                ? type.path("enum")
                : References.target(documents, document, type.path("$ref").asText(""))
                        .path("enum");
        return !value.has("type") || known.isEmpty() || stream(known).anyMatch(name -> name.equals(value.path("type")));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
