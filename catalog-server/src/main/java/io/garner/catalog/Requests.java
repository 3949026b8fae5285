package io.garner.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Query;
import io.garner.catalog.http.Request;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;

/** Reads requests off the wire. */
final class Requests {

    private static final String ROOT = "/api";

    private Requests() {}

    /** Whether a raw path lies below {@code /api}. */
    static boolean isApi(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    /** The path as it came, empty when the request has none. */
    static String path(HttpURI uri) {
        return Optional.ofNullable(uri.getPath()).orElse("");
    }

    /** An escape that is none, such as {@code %zz}, is an {@link IllegalArgumentException}. */
    static Request read(String method, HttpURI uri, HttpFields headers, byte[] body) {
        return new Request(
                method,
                path(uri),
                segments(path(uri)),
                Query.parse(Optional.ofNullable(uri.getQuery())),
                headers(headers),
                body(body));
    }

    /** Split first, decoded then: an encoded slash is part of a name. As JAX-RS has it, one slash at the end is none. */
    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String raw : path.substring(ROOT.length()).split("/", -1)) {
            segments.add(decoded(withoutParameters(raw)));
        }
        segments.remove(0);
        if (segments.size() > 1 && path.endsWith("/")) {
            segments.remove(segments.size() - 1);
        }
        return List.copyOf(segments);
    }

    /** JAX-RS takes matrix parameters off a segment before it looks for a resource. */
    private static String withoutParameters(String segment) {
        int semicolon = segment.indexOf(';');
        return semicolon < 0 ? segment : segment.substring(0, semicolon);
    }

    private static String decoded(String segment) {
        // URLDecoder is for forms, where a plus is a blank; in a path it is a plus.
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Map<String, String> headers(HttpFields fields) {
        Map<String, String> headers = new HashMap<>();
        fields.forEach(field -> headers.putIfAbsent(
                field.getLowerCaseName(), Optional.ofNullable(field.getValue()).orElse("")));
        return Map.copyOf(headers);
    }

    private static Request.Body body(byte[] bytes) {
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
