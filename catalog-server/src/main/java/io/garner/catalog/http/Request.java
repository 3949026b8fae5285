package io.garner.catalog.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request. Immutable.
 *
 * @param path the path as it came, percent escapes included
 * @param segments the path below {@code /api}, first split at {@code /}, then decoded: {@code %2F} stays inside
 * @param headers first value of each header, names in lower case
 */
public record Request(
        String method, String path, List<String> segments, Query query, Map<String, String> headers, Body body) {

    /** A header's first value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The media type without parameters, empty when none was sent. */
    public String contentType() {
        String value = header("Content-Type").orElse("");
        int semicolon = value.indexOf(';');
        return (semicolon < 0 ? value : value.substring(0, semicolon)).trim().toLowerCase(Locale.ROOT);
    }

    /** The body as JSON; refused when it is none. */
    public JsonNode json() {
        return body.json().orElseThrow(() -> Refusal.malformedJson(body.problem()));
    }

    /** The body as JSON; refused when it is none, or was not sent as JSON. */
    public JsonNode sentJson() {
        if (!contentType().equals("application/json")) {
            throw Refusal.unsupportedMediaType();
        }
        return json();
    }

    /** The body as a JSON patch; refused when it is none, or was not sent as one. */
    public JsonNode sentPatch() {
        if (!contentType().equals("application/json-patch+json")) {
            throw Refusal.unsupportedMediaType();
        }
        return json();
    }

    /**
     * A request body, parsed once.
     *
     * @param problem the parser's words when it is not JSON
     */
    public record Body(Optional<JsonNode> json, String problem) {}
}
