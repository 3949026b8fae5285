package io.garner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.garner.catalog.CatalogServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Somebody who works in the catalog by hand. */
record Person(CatalogServer server, String token) {

    Person(CatalogServer server) {
        this(server, server.adminToken());
    }

    /** Creates what is not there yet. */
    void puts(String path, String json) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json));
        assertThat(answer(request).statusCode()).isEqualTo(201);
    }

    JsonNode reads(String path) {
        return send(request(path).GET());
    }

    String idOf(String path) {
        return reads(path).path("id").asText();
    }

    void writes(String path, String member, String json) {
        send(request(path)
                .header("Content-Type", "application/json-patch+json")
                .method(
                        "PATCH",
                        BodyPublishers.ofString(
                                "[{\"op\":\"add\",\"path\":\"/" + member + "\",\"value\":" + json + "}]")));
    }

    /** Several members in one PATCH: a server stores some only together with others. */
    void writesAll(String path, String operations) {
        send(request(path)
                .header("Content-Type", "application/json-patch+json")
                .method("PATCH", BodyPublishers.ofString(operations)));
    }

    void deletes(String path) {
        send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.apiUrl() + "/v1/" + path))
                .header("Authorization", "Bearer " + token);
    }

    private static JsonNode send(HttpRequest.Builder request) {
        HttpResponse<String> response = answer(request);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
