package io.garner.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;

/**
 * One request that the server answered, or whose answer was cut off on purpose. Immutable.
 *
 * @param path as it came, percent escapes included, with the query string when there was one
 * @param status what was answered, 0 when the connection was reset in place of an answer
 * @param body the request's body, when it was JSON
 * @param cut whether the client did not get the whole answer
 */
public record LoggedRequest(String method, String path, int status, Optional<JsonNode> body, boolean cut) {

    private static final char QUERY = '?';
    private static final int COLLECTION = 4;

    /** The path without its query string. */
    String pathAlone() {
        int query = path.indexOf(QUERY);
        return query < 0 ? path : path.substring(0, query);
    }

    /** The path down to the collection: {@code /api/v1/tables}, {@code /api/v1/services/databaseServices}. */
    String collection() {
        String[] segments = pathAlone().split("/");
        int depth = segments.length > COLLECTION && segments[COLLECTION - 1].equals("services")
                ? COLLECTION + 1
                : COLLECTION;
        return String.join("/", Arrays.asList(segments).subList(0, Math.min(depth, segments.length)));
    }
}
