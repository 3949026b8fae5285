package io.garner.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A plain HTTP client for tests: what it sends is what stands there. */
public final class Rest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI apiUrl;
    private final Map<String, String> headers;

    private Rest(URI apiUrl, Map<String, String> headers) {
        this.apiUrl = apiUrl;
        this.headers = Map.copyOf(headers);
    }

    public static Rest asBot(CatalogServer server) {
        return anonymous(server).with("Authorization", "Bearer " + server.botToken());
    }

    public static Rest asAdmin(CatalogServer server) {
        return anonymous(server).with("Authorization", "Bearer " + server.adminToken());
    }

    /** Any user of the server: {@code jane}, or another bot. */
    public static Rest as(CatalogServer server, String userName) {
        return anonymous(server).with("Authorization", "Bearer " + server.tokenOf(userName));
    }

    public static Rest anonymous(CatalogServer server) {
        return at(server.apiUrl());
    }

    /** A client without token of a server that may run elsewhere. */
    public static Rest at(URI apiUrl) {
        return new Rest(apiUrl, Map.of());
    }

    public Rest with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Rest(apiUrl, more);
    }

    public Answer get(String path) {
        return send("GET", path, Optional.empty());
    }

    public Answer put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, Optional.of(json));
    }

    public Answer post(String path, String json) {
        return with("Content-Type", "application/json").send("POST", path, Optional.of(json));
    }

    public Answer patch(String path, String json) {
        return with("Content-Type", "application/json-patch+json").send("PATCH", path, Optional.of(json));
    }

    public Answer delete(String path) {
        return send("DELETE", path, Optional.empty());
    }

    /** Sends anything; the path stands below {@code /api/v1/}. */
    public Answer send(String method, String path, Optional<String> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(apiUrl + "/v1/" + path));
        headers.forEach(request::header);
        request.method(method, body.map(BodyPublishers::ofString).orElse(BodyPublishers.noBody()));
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** POSTs a body in single quotes and wants it to be taken. */
    public Answer create(String path, String json) {
        Answer answer = post(path, json.replace('\'', '"'));
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.response().body());
        }
        return answer;
    }

    /** A name as one path segment. */
    public static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Creates service {@code pg}, database {@code pagila} and schema {@code public}. */
    public Rest withSchema() {
        put("services/databaseServices", "{'name': 'pg', 'serviceType': 'Postgres'}".replace('\'', '"'));
        put("databases", "{'name': 'pagila', 'service': 'pg'}".replace('\'', '"'));
        put("databaseSchemas", "{'name': 'public', 'database': 'pg.pagila'}".replace('\'', '"'));
        return this;
    }

    /** Creates pipeline service {@code af}. */
    public Rest withPipelineService() {
        put("services/pipelineServices", "{\"name\": \"af\", \"serviceType\": \"Airflow\"}");
        return this;
    }

    /** PUTs a pipeline of service {@code af}; {@code members} are JSON members in single quotes. */
    public Answer putPipeline(String name, String members) {
        return put("pipelines", ("{'name': '" + name + "', 'service': 'af', " + members + "}").replace('\'', '"'));
    }

    /** PUTs a run of pipeline {@code af.dag}. */
    public Answer putRun(String members) {
        return put("pipelines/af.dag/status", ("{" + members + "}").replace('\'', '"'));
    }

    /** PUTs a table of schema {@code pg.pagila.public}; {@code members} are JSON members in single quotes. */
    public Answer putTable(String name, String members) {
        String body = "{'name': '" + name + "', 'databaseSchema': 'pg.pagila.public', " + members + "}";
        return put("tables", body.replace('\'', '"'));
    }

    public Answer getTable(String name, String fields) {
        return get("tables/name/" + segment("pg.pagila.public." + name) + "?fields=" + fields);
    }

    /** An answer. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public JsonNode json() {
            return Json.read(response.body());
        }

        public JsonNode at(String pointer) {
            return json().at(pointer);
        }

        public String text(String member) {
            return Json.text(json(), member);
        }

        public String message() {
            return json().has("message") ? text("message") : text("responseMessage");
        }

        public String change() {
            return header("X-OpenMetadata-Change");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String id() {
            return text("id");
        }

        public double version() {
            return json().path("version").asDouble();
        }
    }
}
