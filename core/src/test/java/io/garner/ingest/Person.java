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
record Person(CatalogServer server) {

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

    void deletes(String path) {
        send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.apiUrl() + "/v1/" + path))
                .header("Authorization", "Bearer " + server.adminToken());
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
