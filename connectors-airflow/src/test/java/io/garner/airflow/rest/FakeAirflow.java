package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * An API server on loopback that gives what it was given: lists by pages under a cap, filtered and ordered as Airflow does,
 * and single documents. A test may put an interruption before it, and reads what was asked.
 */
final class FakeAirflow implements AutoCloseable {

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final Map<String, List<ObjectNode>> lists = new HashMap<>();
    final Map<String, JsonNode> documents = new HashMap<>();

    /** What comes instead, where it comes; asked before the version, too. */
    volatile Function<Asked, Optional<Reply>> interruption = request -> Optional.empty();

    volatile int cap = 100;

    private final ApiVersion api;
    private final String prefix;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private FakeAirflow(ApiVersion api, String prefix) throws IOException {
        this.api = api;
        this.prefix = prefix;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    static FakeAirflow of(ApiVersion api) throws IOException {
        return of(api, "");
    }

    /** One whose path begins with something, and that ends with a slash. */
    static FakeAirflow of(ApiVersion api, String prefix) throws IOException {
        FakeAirflow airflow = new FakeAirflow(api, prefix);
        airflow.documents.put(
                "version",
                Json.object()
                        .put("version", api == ApiVersion.V1 ? "2.11.0" : "3.3.2")
                        .put("git_version", "x"));
        return airflow;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/" + prefix;
    }

    FakeAirflow list(String path, ObjectNode... rows) {
        rows(path).addAll(List.of(rows));
        return this;
    }

    /** The rows of a list, to be changed. */
    List<ObjectNode> rows(String path) {
        return lists.computeIfAbsent(path, p -> new ArrayList<>());
    }

    FakeAirflow document(String path, JsonNode json) {
        documents.put(path, json);
        return this;
    }

    /** Requests to this path, which is below the API. */
    long asked(String path) {
        return asked.stream()
                .filter(request -> below(request.path()).equals(Optional.of(path)))
                .count();
    }

    private Optional<String> below(String path) {
        String root = prefix + "api/" + api.segment() + "/";
        return Optional.of(path).filter(p -> p.startsWith(root)).map(p -> p.substring(root.length()));
    }

    private void handle(HttpExchange exchange) throws IOException {
        Asked request = Asked.of(exchange);
        asked.add(request);
        send(exchange, interruption.apply(request).orElseGet(() -> reply(request)));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Reply reply(Asked request) {
        Optional<String> path = below(request.path());
        if (path.isEmpty()) {
            return Reply.html(404, "Airflow 404 = lots of circles");
        } else if (documents.containsKey(path.get())) {
            return Reply.json(String.valueOf(documents.get(path.get())));
        }
        return rows(path.get(), request)
                .map(rows -> Reply.json(page(path.get(), rows, request).toString()))
                .orElseGet(() -> Reply.json(404, "{\"title\": \"Not found\", \"status\": 404}"));
    }

    private Optional<List<ObjectNode>> rows(String path, Asked request) {
        if (lists.containsKey(path)) {
            return Optional.of(lists.get(path));
        } else if (path.endsWith("/dagRuns")) {
            return Optional.of(FakeRuns.runs(lists.getOrDefault("runs", List.of()), path, request));
        } else if (path.contains("/taskInstances")) {
            return Optional.of(FakeRuns.instances(lists.getOrDefault("instances", List.of()), path, request));
        }
        return Optional.empty();
    }

    private ObjectNode page(String path, List<ObjectNode> rows, Asked request) {
        // Airflow 2 has no cap where a list is asked for with POST.
        int most = api == ApiVersion.V1 && request.body().isPresent() ? Integer.MAX_VALUE : cap;
        int limit = Math.min(most, FakeRuns.number(request, "limit", "page_limit", 50));
        int offset = FakeRuns.number(request, "offset", "page_offset", 0);
        ObjectNode page = Json.object();
        ArrayNode some = page.putArray(key(path));
        rows.stream().skip(offset).limit(limit).forEach(some::add);
        return page.put("total_entries", rows.size());
    }

    private static String key(String path) {
        String last = path.replaceFirst("/list$", "").replaceFirst(".*/", "");
        return switch (last) {
            case "dagRuns" -> "dag_runs";
            case "taskInstances", "listMapped" -> "task_instances";
            case "importErrors" -> "import_errors";
            case "xcomEntries" -> "xcom_entries";
            default -> last;
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
