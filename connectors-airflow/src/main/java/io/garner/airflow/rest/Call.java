package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request.
 *
 * @param path segments below the base address, not encoded
 * @param query in order; a name may stand several times
 */
record Call(List<String> path, List<Map.Entry<String, String>> query, Optional<JsonNode> body) {

    /** Stands for every DAG, run or task. */
    static final String ANY = "~";

    private static final Set<String> KINDS = Set.of(
            "version",
            "token",
            "dags",
            "details",
            "tasks",
            "dagRuns",
            "taskInstances",
            "datasets",
            "assets",
            "importErrors",
            "xcomEntries");

    Call {
        path = List.copyOf(path);
        query = List.copyOf(query);
    }

    static Call get(List<String> path) {
        return new Call(path, List.of(), Optional.empty());
    }

    /** Below the root of an API. */
    static Call get(ApiVersion api, String... segments) {
        List<String> path = new ArrayList<>(List.of("api", api.segment()));
        path.addAll(Arrays.asList(segments));
        return get(path);
    }

    Call with(String name, Object value) {
        List<Map.Entry<String, String>> more = new ArrayList<>(query);
        more.add(Map.entry(name, String.valueOf(value)));
        return new Call(path, more, body);
    }

    Call since(String name, Optional<Instant> moment) {
        return moment.map(at -> with(name, at)).orElse(this);
    }

    Call posting(JsonNode json) {
        return new Call(path, query, Optional.of(json));
    }

    /** What it is about, as a word from a small fixed set. */
    String kind() {
        return path.stream()
                .filter(KINDS::contains)
                .reduce((first, last) -> last)
                .orElse("other");
    }

    String method() {
        return body.isPresent() ? "POST" : "GET";
    }

    /** A run's id holds colons and a plus, which something on the way may take for a blank. */
    String encodedPath() {
        return path.stream().map(Call::encoded).collect(Collectors.joining("/"));
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", ANY);
    }
}
