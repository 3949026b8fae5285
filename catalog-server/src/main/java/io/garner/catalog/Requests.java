package io.garner.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Query;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads requests off the wire. */
final class Requests {

    /** More than a table of 1,600 columns with long texts needs. */
    private static final int MAX_BODY = 64 * 1024 * 1024;

    private static final String ROOT = "/api/";

    private Requests() {}

    static Request read(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        return new Request(
                exchange.getRequestMethod(),
                path,
                segments(path),
                Query.parse(Optional.ofNullable(exchange.getRequestURI().getRawQuery())),
                headers(exchange),
                body(exchange));
    }

    /** Split first, decoded then: an encoded slash is part of a name. */
    private static List<String> segments(String path) {
        String below = path.length() <= ROOT.length() ? "" : path.substring(ROOT.length());
        return Arrays.stream(below.split("/")).map(Requests::decoded).toList();
    }

    private static String decoded(String segment) {
        // URLDecoder is for forms, where a plus is a blank; in a path it is a plus.
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return Map.copyOf(headers);
    }

    private static Request.Body body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            byte[] bytes = in.readNBytes(MAX_BODY + 1);
            if (bytes.length > MAX_BODY) {
                throw Refusal.of(413, "Request entity too large");
            }
            return parsed(bytes);
        }
    }

    private static Request.Body parsed(byte[] bytes) {
        try {
            JsonNode json = Json.parse(bytes);
            return json.isMissingNode()
                    ? new Request.Body(Optional.empty(), "No content to map due to end-of-input")
                    : new Request.Body(Optional.of(json), "");
        } catch (IOException e) {
            return new Request.Body(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }
}
