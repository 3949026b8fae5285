package io.garner.openmetadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.http.OutOfPatience;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Sends a request and brings its answer, whatever its status. The one in use is OkHttp's; another client can be put
 * behind this interface. Implementations are thread-safe and do their own retries.
 */
public interface Transport extends AutoCloseable {

    /** The header that says what a body is. */
    String CONTENT_TYPE = "Content-Type";

    /** The only form of a patch that servers take. */
    String JSON_PATCH = "application/json-patch+json";

    /**
     * A request.
     *
     * @param path below the API root, percent-encoded: {@code v1/tables/name/pg.db.public.film}
     * @param headers beyond those that every request has; a {@code Content-Type} among them is the body's
     */
    record Call(
            String method,
            String path,
            Map<String, String> query,
            Optional<JsonNode> body,
            Map<String, String> headers) {
        public Call {
            query = Map.copyOf(query);
            headers = Map.copyOf(headers);
        }

        Call(String method, String path, Map<String, String> query, Optional<JsonNode> body) {
            this(method, path, query, body, Map.of());
        }

        static Call get(String path, Map<String, String> query) {
            return new Call("GET", path, query, Optional.empty());
        }

        static Call delete(String path, Map<String, String> query) {
            return new Call("DELETE", path, query, Optional.empty());
        }

        static Call put(String path, JsonNode body) {
            return new Call("PUT", path, Map.of(), Optional.of(body));
        }

        static Call delete(String path) {
            return new Call("DELETE", path, Map.of(), Optional.empty());
        }

        static Call post(String path, JsonNode body) {
            return new Call("POST", path, Map.of(), Optional.of(body));
        }

        static Call patch(String path, JsonNode operations) {
            return new Call("PATCH", path, Map.of(), Optional.of(operations), Map.of(CONTENT_TYPE, JSON_PATCH));
        }

        /** The same request, to be refused with 412 when the entity has another state than this one. */
        Call ifMatch(Optional<String> etag) {
            Map<String, String> all = new HashMap<>(headers);
            etag.ifPresent(tag -> all.put("If-Match", tag));
            return new Call(method, path, query, body, all);
        }
    }

    /**
     * An answer.
     *
     * @param headers by lower-case name
     */
    record Answer(int status, Map<String, String> headers, String body) {
        public Answer {
            headers = Map.copyOf(headers);
        }
    }

    /** @throws IOException when no answer came, after the retries that are worth it */
    Answer send(Call call) throws IOException;

    /**
     * The same transport for requests that nobody waits for once {@code over} says so: pauses before further attempts end
     * then with an {@link OutOfPatience}. One that has no such pauses needs not override this.
     */
    default Transport until(BooleanSupplier over) {
        return this;
    }

    @Override
    void close();
}
