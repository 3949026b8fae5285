package io.garner.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One request that the server answered. Immutable.
 *
 * @param path as it came, percent escapes included, with the query string when there was one
 * @param status what was answered
 * @param body the request's body, when it was JSON
 */
public record LoggedRequest(String method, String path, int status, Optional<JsonNode> body) {

    private static final char QUERY = '?';

    /** The path without its query string. */
    String pathAlone() {
        int query = path.indexOf(QUERY);
        return query < 0 ? path : path.substring(0, query);
    }
}
