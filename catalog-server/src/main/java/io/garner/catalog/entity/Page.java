package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Query;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.version.Feature;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One page of a list, ordered by name. Immutable.
 *
 * <p>Cursors of 1.2 hold the name alone: there a list across schemas loses entities that share the name on a page
 * border. Later cursors hold the id too.
 */
record Page(List<Entity> entities, ObjectNode paging) {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 1_000_000;

    static Page of(Catalog catalog, Collection collection, Query query) {
        int limit = limit(query);
        Optional<Key> after = query.get("after").map(cursor -> place(cursor, Key::behind));
        Optional<Key> before = query.get("before").map(cursor -> place(cursor, Key::ahead));
        if (after.isPresent() && before.isPresent()) {
            throw Refusal.badRequest("Only one of before or after query parameter allowed");
        }
        Listing all = matching(catalog, collection, query);
        List<Entity> page = before.map(place -> all.before(place).last(limit))
                .orElseGet(() -> after.map(all::after).orElse(all).first(limit));
        return new Page(page, paging(catalog, all, page));
    }

    private static int limit(Query query) {
        int limit = query.number("limit").orElse(DEFAULT_LIMIT);
        if (limit < 0) {
            throw Refusal.badRequest("[query param limit must be greater than or equal to 0]");
        }
        if (limit > MAX_LIMIT) {
            throw Refusal.badRequest("[query param limit must be less than or equal to " + MAX_LIMIT + "]");
        }
        return limit;
    }

    private static Listing matching(Catalog catalog, Collection collection, Query query) {
        Include include = Include.of(query);
        List<String> containers = collection.ancestors().stream()
                .flatMap(name -> query.get(name).stream())
                .map(fqn -> Names.normalized(fqn, catalog.version()))
                .toList();
        String innermost =
                containers.stream().max(Comparator.comparingInt(String::length)).orElse(Listing.EVERYWHERE);
        boolean nested = containers.stream()
                .allMatch(container -> innermost.equals(container) || innermost.startsWith(container + "."));
        Listing listing =
                nested ? catalog.store().listing(collection.type(), innermost).of(include) : Listing.EMPTY;
        return collection.kind().listed(query).map(listing::where).orElse(listing);
    }

    private static ObjectNode paging(Catalog catalog, Listing all, List<Entity> page) {
        ObjectNode paging = Json.object();
        if (!page.isEmpty()) {
            Entity first = page.get(0);
            Entity last = page.get(page.size() - 1);
            if (!all.before(Key.of(first)).isEmpty()) {
                paging.put("before", cursor(catalog, first));
            }
            if (!all.after(Key.of(last)).isEmpty()) {
                paging.put("after", cursor(catalog, last));
            }
        }
        return paging.put("total", all.size());
    }

    private static String cursor(Catalog catalog, Entity entity) {
        String content = catalog.version().has(Feature.CURSOR_WITH_ID)
                ? Json.object()
                        .put("name", entity.name())
                        .put("id", entity.id().toString())
                        .toString()
                : entity.name();
        return Base64.getUrlEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that a cursor points to; one without id points past all entities of the name. */
    private static Key place(String text, UnaryOperator<Key> pastTheName) {
        try {
            String content = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            JsonNode json =
                    content.startsWith("{") ? Json.read(content) : Json.object().put("name", content);
            Key place = new Key(Json.text(json, "name"), Json.text(json, "id"));
            return place.id().isEmpty() ? pastTheName.apply(place) : place;
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw Refusal.badRequest("Invalid cursor " + text);
        }
    }
}
