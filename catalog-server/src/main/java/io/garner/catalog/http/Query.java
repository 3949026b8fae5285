package io.garner.catalog.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The query string of a request: first value of each parameter, decoded. Immutable. */
public record Query(Map<String, String> values) {

    /** Parses what stands behind the question mark. */
    public static Query parse(Optional<String> raw) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : raw.orElse("").split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            if (!name.isEmpty()) {
                values.putIfAbsent(decode(name), decode(value));
            }
        }
        return new Query(Map.copyOf(values));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The value of a parameter, absent when it is missing or empty. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** A switch: only the text {@code true} turns it on, as in JAX-RS. */
    public boolean flag(String name) {
        return get(name).map(Boolean::parseBoolean).orElse(false);
    }

    /** A comma list. */
    public List<String> list(String name) {
        return get(name)
                .map(value -> List.copyOf(new TreeSet<>(List.of(value.split("\\s*,\\s*")))))
                .orElse(List.of());
    }

    /** A number; JAX-RS answers 404 when a parameter is none. */
    public Optional<Integer> number(String name) {
        return get(name).map(value -> {
            try {
                return Integer.valueOf(value);
            } catch (NumberFormatException e) {
                throw Refusal.noSuchPath();
            }
        });
    }
}
