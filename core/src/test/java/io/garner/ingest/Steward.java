package io.garner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.garner.catalog.CatalogServer;
import io.garner.openmetadata.ServerVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Somebody who gives tags, owners, domains, terms and properties to what is in the catalog; JSON in single quotes. */
final class Steward {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LABEL = "{'tagFQN': '%s', 'source': '%s', 'labelType': 'Manual', 'state': 'Confirmed'}";

    private final CatalogServer server;

    Steward(CatalogServer server) {
        this.server = server;
    }

    /** Makes the tags {@code Shop.Hot} and {@code Shop.Cold}, the term {@code Words.Order}, a domain, a data product. */
    void preparesTheCatalog() {
        puts("classifications", "{'name': 'Shop', 'description': 'x'}");
        puts("tags", "{'name': 'Hot', 'description': 'x', 'classification': 'Shop'}");
        puts("tags", "{'name': 'Cold', 'description': 'x', 'classification': 'Shop'}");
        puts("glossaries", "{'name': 'Words', 'displayName': 'Words', 'description': 'x'}");
        puts("glossaryTerms", "{'name': 'Order', 'description': 'x', 'glossary': 'Words'}");
        puts("domains", "{'name': 'Sales', 'description': 'x', 'domainType': 'Aggregate'}");
        String domain = atLeast(1, 9) ? "'domains': ['Sales']" : "'domain': 'Sales'";
        puts("dataProducts", "{'name': 'Numbers', 'description': 'x', " + domain + "}");
        String string = reads("metadata/types/name/string").path("id").asText();
        puts(
                "metadata/types/"
                        + reads("metadata/types/name/table").path("id").asText(),
                "{'name': 'costCenter', 'description': 'x', 'propertyType': {'id': '" + string + "', 'type': 'type'}}");
    }

    /** Gives an entity everything that people can give; {@code columns} are those that get a tag too. */
    void curates(String path, int... columns) {
        set(path, "displayName", "'A better name'");
        set(path, "description", "'What people say.'");
        String owner = "{'id': '" + reads("users/name/admin").path("id").asText() + "', 'type': 'user'}";
        set(path, ownerMember(), atLeast(1, 5) ? "[" + owner + "]" : owner);
        String domain = "{'id': '" + reads("domains/name/Sales").path("id").asText() + "', 'type': 'domain'}";
        set(path, domainMember(), atLeast(1, 9) ? "[" + domain + "]" : domain);
        set(path, "tags", "[" + label("Shop.Hot") + ", " + label("Tier.Tier1") + ", " + term("Words.Order") + "]");
        set(path, "sourceUrl", "'http://wiki.example.com/it'");
        if (path.startsWith("tables/")) {
            set(path, "extension", "{'costCenter': '4711'}");
            String product =
                    "{'id': '" + reads("dataProducts/name/Numbers").path("id").asText();
            set(path, "dataProducts", "[" + product + "', 'type': 'dataProduct'}]");
            set(path, "lifeCycle", "{'created': {'timestamp': 1700000000000}}");
        }
        for (int column : columns) {
            curatesColumn(path, "columns/" + column);
        }
    }

    void curatesColumn(String path, String column) {
        set(path, column + "/displayName", "'A better column'");
        set(path, column + "/description", "'What people say of the column.'");
        set(path, column + "/tags", "[" + label("Shop.Hot") + ", " + label("Shop.Cold") + "]");
    }

    /** The {@code fields=} under which all this is seen again. */
    String fields(String path) {
        return ownerMember() + "," + domainMember() + ",tags"
                + (path.startsWith("tables/") ? ",columns,extension,dataProducts,lifeCycle" : "");
    }

    JsonNode sees(String path) {
        return reads(path + "?fields=" + fields(path));
    }

    String pathOf(String collection, String fqn) {
        return collection + "/" + reads(collection + "/name/" + fqn).path("id").asText();
    }

    JsonNode reads(String path) {
        return send(request(path).GET());
    }

    void set(String path, String member, String json) {
        String patch = "[{'op': 'add', 'path': '/" + member + "', 'value': " + json + "}]";
        send(request(path)
                .header("Content-Type", "application/json-patch+json")
                .method("PATCH", BodyPublishers.ofString(patch.replace('\'', '"'))));
    }

    void removes(String path, String member) {
        send(request(path)
                .header("Content-Type", "application/json-patch+json")
                .method("PATCH", BodyPublishers.ofString("[{\"op\": \"remove\", \"path\": \"/" + member + "\"}]")));
    }

    void owns(String path, String collection, String name) {
        String id = reads(collection + "/name/" + name).path("id").asText();
        String owner = "{'id': '" + id + "', 'type': '" + collection.replaceAll("s$", "") + "'}";
        set(path, ownerMember(), atLeast(1, 5) ? "[" + owner + "]" : owner);
    }

    void puts(String path, String json) {
        send(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json.replace('\'', '"'))));
    }

    void deletes(String path) {
        send(request(path).DELETE());
    }

    String ownerMember() {
        return atLeast(1, 5) ? "owners" : "owner";
    }

    String domainMember() {
        return atLeast(1, 9) ? "domains" : "domain";
    }

    static String label(String tag) {
        return LABEL.formatted(tag, "Classification");
    }

    private static String term(String name) {
        return LABEL.formatted(name, "Glossary");
    }

    private boolean atLeast(int major, int minor) {
        return ServerVersion.parse(server.version()).orElseThrow().atLeast(new ServerVersion(major, minor, 0));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.apiUrl() + "/v1/" + path))
                .header("Authorization", "Bearer " + server.adminToken());
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isIn(200, 201);
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
