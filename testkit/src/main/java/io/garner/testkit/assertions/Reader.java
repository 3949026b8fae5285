package io.garner.testkit.assertions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.garner.testkit.CatalogUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a catalog with the platform's own HTTP client. It shares nothing with the client that filled the catalog, so that
 * both cannot be wrong in the same way. Thread-safe.
 */
final class Reader {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CatalogUnderTest catalog;

    Reader(CatalogUnderTest catalog) {
        this.catalog = catalog;
    }

    /** The entity of this name; empty when there is none or it is deleted. */
    Optional<JsonNode> entity(Kind kind, String fqn, String fields) {
        return get(kind.path() + "/name/" + encode(fqn) + (fields.isEmpty() ? "" : "?fields=" + fields));
    }

    /** The names in a container, or all names of the kind when the container is empty text; the first thousand. */
    List<String> names(Kind kind, String container) {
        String narrowed = container.isEmpty() || kind.narrowedBy().isEmpty()
                ? ""
                : "&" + kind.narrowedBy() + "=" + encode(container);
        List<String> names = new ArrayList<>();
        get(kind.path() + "?limit=1000" + narrowed)
                .ifPresent(page -> page.path("data")
                        .forEach(entity ->
                                names.add(entity.path("fullyQualifiedName").asText())));
        return names;
    }

    /** What is at a path below {@code /v1/}; empty when nothing is. */
    Optional<JsonNode> get(String path) {
        URI uri = URI.create(catalog.apiUrl() + "/v1/" + path);
        HttpResponse<String> response = send(HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + catalog.token())
                .build());
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            throw new IllegalStateException(
                    "GET " + uri + " was answered with HTTP " + response.statusCode() + ": " + response.body());
        }
        try {
            return Optional.of(JSON.readTree(response.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("GET " + uri + " was not answered with JSON: " + response.body(), e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("GET " + request.uri() + " failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + request.uri(), e);
        }
    }
}
