package io.garner.catalog.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One word of a query. Immutable.
 *
 * @param field the member to look at; empty for all that are searched
 * @param text what to find there, in lower case
 */
record Term(String field, String text) {

    /** Fields that are found by their whole value only. */
    private static final Set<String> KEYWORDS = Set.of("fullyQualifiedName", "id", "entityType");

    private static final List<String> SEARCHED = List.of("name", "displayName", "fullyQualifiedName", "description");

    /** Reads {@code film}, {@code *film*}, {@code name:film} or {@code name.keyword:film}. */
    static Term of(String word) {
        String bare = word.replace("\"", "").replace("\\", "");
        int colon = bare.indexOf(':');
        return colon > 0
                ? new Term(bare.substring(0, colon), bare.substring(colon + 1).toLowerCase(Locale.ROOT))
                : new Term("", bare.toLowerCase(Locale.ROOT));
    }

    boolean matches(Entity entity) {
        if (field.isEmpty()) {
            return Stream.concat(SEARCHED.stream().map(name -> value(entity, name)), columns(entity))
                    .anyMatch(this::isIn);
        }
        String name = field.replaceFirst("\\.keyword$", "");
        boolean whole = KEYWORDS.contains(name) || !name.equals(field);
        String value = value(entity, name);
        return whole ? Glob.matches(text, value) : isIn(value);
    }

    private static String value(Entity entity, String name) {
        return switch (name) {
            case "entityType" -> entity.type().toLowerCase(Locale.ROOT);
            case "displayName" ->
                Json.isBlank(entity.json(), name)
                        ? entity.name().toLowerCase(Locale.ROOT)
                        : Json.text(entity.json(), name).toLowerCase(Locale.ROOT);
            default -> Json.text(entity.json(), name).toLowerCase(Locale.ROOT);
        };
    }

    private static Stream<String> columns(Entity entity) {
        JsonNode columns = entity.json().path("columns");
        return columns.findValuesAsText("name").stream().map(name -> name.toLowerCase(Locale.ROOT));
    }

    private boolean isIn(String value) {
        Set<String> words = words(value).collect(Collectors.toSet());
        if (text.contains("*") || text.contains("?")) {
            return Glob.matches(text, value) || words.stream().anyMatch(word -> Glob.matches(text, word));
        }
        return !text.isEmpty() && words(text).allMatch(words::contains);
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
    }
}
