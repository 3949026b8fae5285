package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Query;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.version.Feature;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One page of a list, ordered by name. Immutable.
 *
 * <p>Cursors of 1.2 hold the name alone: there a list across schemas loses entities that share the name on a page
 * border. Later cursors hold the id too.
 */
record Page(List<Entity> entities, ObjectNode paging) {

    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 1_000_000;

    private record Cursor(String name, String id) {
        boolean isBefore(Entity entity) {
            int order = name.compareTo(entity.name());
            return order < 0
                    || (order == 0 && !id.isEmpty() && id.compareTo(entity.id().toString()) < 0);
        }

        boolean isAfter(Entity entity) {
            int order = name.compareTo(entity.name());
            return order > 0
                    || (order == 0 && !id.isEmpty() && id.compareTo(entity.id().toString()) > 0);
        }
    }

    static Page of(Catalog catalog, Collection collection, Query query) {
        int limit = limit(query);
        Optional<Cursor> after = query.get("after").map(Page::cursor);
        Optional<Cursor> before = query.get("before").map(Page::cursor);
        if (after.isPresent() && before.isPresent()) {
            throw Refusal.badRequest("Only one of before or after query parameter allowed");
        }
        List<Entity> all = matching(catalog, collection, query);
        List<Entity> page = before.map(cursor -> last(limit, all.stream().filter(cursor::isAfter)))
                .orElseGet(() -> first(
                        limit,
                        all.stream()
                                .filter(entity -> after.map(cursor -> cursor.isBefore(entity))
                                        .orElse(true))));
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

    private static List<Entity> matching(Catalog catalog, Collection collection, Query query) {
        Include include = Include.of(query);
        Predicate<Entity> inside = collection.ancestors().stream()
                .flatMap(name -> query.get(name).stream())
                .map(fqn -> Names.normalized(fqn, catalog.version()) + ".")
                .<Predicate<Entity>>map(prefix -> entity -> entity.fqn().startsWith(prefix))
                .reduce(entity -> true, Predicate::and);
        return catalog.store()
                .all(collection.type())
                .filter(include::takes)
                .filter(inside)
                .filter(entity -> collection.kind().listed(query, entity))
                .toList();
    }

    private static List<Entity> first(int limit, Stream<Entity> entities) {
        return entities.limit(limit).toList();
    }

    private static List<Entity> last(int limit, Stream<Entity> entities) {
        List<Entity> all = entities.toList();
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    private static ObjectNode paging(Catalog catalog, List<Entity> all, List<Entity> page) {
        ObjectNode paging = Json.object();
        if (!page.isEmpty()) {
            Entity first = page.get(0);
            Entity last = page.get(page.size() - 1);
            if (!all.get(0).id().equals(first.id())) {
                paging.put("before", cursor(catalog, first));
            }
            if (!all.get(all.size() - 1).id().equals(last.id())) {
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

    private static Cursor cursor(String text) {
        try {
            String content = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            JsonNode json =
                    content.startsWith("{") ? Json.read(content) : Json.object().put("name", content);
            return new Cursor(Json.text(json, "name"), Json.text(json, "id"));
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("Invalid cursor " + text);
        }
    }
}
