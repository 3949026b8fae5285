package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Query;
import io.garner.catalog.http.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Side records of entities that are kept by their {@code timestamp}: the same moment overwrites. Thread-safe.
 *
 * @param kind what the records are, such as {@code pipelineStatus}
 */
public record TimeSeries(Store store, String kind) {

    /** Adds a record, or replaces the one of the same moment. */
    public void put(UUID owner, ObjectNode entry) {
        store.putRecord(kind, owner, key(timestamp(entry)), entry);
    }

    /** The record of a moment. */
    public Optional<ObjectNode> at(UUID owner, long timestamp) {
        return store.record(kind, owner, key(timestamp));
    }

    /** The record of the latest moment. */
    public Optional<ObjectNode> latest(UUID owner) {
        List<ObjectNode> all = store.records(kind, owner);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    /** Removes the record of a moment; false when there is none. */
    public boolean remove(UUID owner, long timestamp) {
        return store.removeRecord(kind, owner, key(timestamp));
    }

    /** The answer to a GET with {@code startTs} and {@code endTs}, both required: the latest first. */
    public ObjectNode between(UUID owner, Query query) {
        return between(store.records(kind, owner), query);
    }

    /** The same for records in the order of their moments, wherever they are kept. */
    public static ObjectNode between(List<ObjectNode> oldestFirst, Query query) {
        long start = required(query, "startTs");
        long end = required(query, "endTs");
        ArrayNode data = Json.array();
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            long at = timestamp(oldestFirst.get(i));
            if (at >= start && at <= end) {
                data.add(oldestFirst.get(i));
            }
        }
        ObjectNode answer = Json.object();
        answer.set("data", data);
        // Not cursors to follow, although they look so: servers write the two bounds there.
        answer.set(
                "paging",
                Json.object()
                        .put("before", cursor(start))
                        .put("after", cursor(end))
                        .put("total", data.size()));
        return answer;
    }

    /** A moment as text in a path or query; JAX-RS answers 404 when it is no number. */
    public static long moment(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.noSuchPath();
        }
    }

    /** The moment of a record. */
    public static long timestamp(ObjectNode entry) {
        return entry.path("timestamp").asLong();
    }

    private static long required(Query query, String name) {
        return query.get(name)
                .map(TimeSeries::moment)
                .orElseThrow(() -> Refusal.badRequest("[query param " + name + " must not be null]"));
    }

    private static String cursor(long moment) {
        return Base64.getEncoder().encodeToString(Long.toString(moment).getBytes(StandardCharsets.UTF_8));
    }

    /** Keys sort as texts, so all are of one length. */
    private static String key(long timestamp) {
        return String.format("%020d", timestamp);
    }
}
