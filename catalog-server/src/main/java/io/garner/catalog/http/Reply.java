package io.garner.catalog.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One answer: status, headers, and a body as text. Immutable. */
public record Reply(int status, Map<String, String> headers, String body) {

    /** A JSON answer. */
    public static Reply json(int status, JsonNode body) {
        return new Reply(
                status,
                Map.of("Content-Type", "application/json"),
                new String(Json.bytes(body), StandardCharsets.UTF_8));
    }

    /** A text answer. */
    public static Reply text(int status, String contentType, String body) {
        return new Reply(status, Map.of("Content-Type", contentType), body);
    }

    /** An answer without body. */
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), "");
    }

    /** This answer with one more header. */
    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, Map.copyOf(more), body);
    }
}
