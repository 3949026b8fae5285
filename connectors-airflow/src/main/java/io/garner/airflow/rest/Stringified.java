package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Airflow makes of an object when it gives a value without loading the class that it is of:
 * {@code airflow.datasets.Dataset@version=1(uri=postgres://…,extra=None)}. It becomes what a serialized DAG has in its place.
 */
final class Stringified {

    private static final Pattern OBJECT =
            Pattern.compile("(?:[\\w.]+\\.)?(\\w+)@version=\\d+\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("(\\w+)=(.*?)(?=,\\w+=|$)", Pattern.DOTALL);

    /** An address may hold a comma and what looks like a field. */
    private static final Pattern URI = Pattern.compile("uri=(.*),extra=.*", Pattern.DOTALL);

    private Stringified() {}

    /** An element of inlets or outlets; what is no such object stays as it is. */
    static JsonNode element(JsonNode element) {
        Matcher object = OBJECT.matcher(element.isTextual() ? element.asText() : "");
        return object.matches() ? of(object.group(1), object.group(2)) : element;
    }

    private static JsonNode of(String type, String fields) {
        Map<String, String> said = said(fields);
        if (type.equals("Dataset") && !said.containsKey("namespace")) {
            Matcher uri = URI.matcher(fields);
            return Json.object().put("uri", uri.matches() ? uri.group(1) : said.getOrDefault("uri", ""));
        } else if (type.equals("DatasetAlias")) {
            ObjectNode alias = Json.object().put("name", said.getOrDefault("name", ""));
            return Json.object().put("__type", "dataset_alias").set("__var", alias);
        }
        return TextNode.valueOf(said.containsKey("fqn") ? json(said) : printed(type, said));
    }

    private static Map<String, String> said(String fields) {
        Map<String, String> said = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(fields);
        while (field.find()) {
            said.put(field.group(1), field.group(2));
        }
        return said;
    }

    /** As OMEntity prints itself. */
    private static String json(Map<String, String> said) {
        ObjectNode json = Json.object();
        said.forEach(json::put);
        return json.toString();
    }

    /** As Python prints objects of attrs. */
    private static String printed(String type, Map<String, String> said) {
        return said.entrySet().stream()
                .map(field -> field.getKey() + "='" + field.getValue().replace("'", "\\'") + "'")
                .collect(Collectors.joining(", ", type + "(", ")"));
    }
}
