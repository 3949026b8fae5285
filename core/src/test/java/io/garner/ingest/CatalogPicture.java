package io.garner.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.CatalogServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a catalog holds of one service, deleted or not, as far as it does not depend on when and in how many
 * steps it came to be, or on the service's name.
 */
final class CatalogPicture {

    private static final List<String> OF_THE_WAY = List.of(
            "id", "href", "version", "createdAt", "updatedAt", "changeDescription", "incrementalChangeDescription");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CatalogPicture() {}

    static List<String> of(CatalogServer server, String service) {
        List<String> picture = new ArrayList<>();
        read(server, "services/databaseServices/name/" + service, service, picture);
        read(server, "databases?include=all&limit=1000&fields=*&service=" + service, service, picture);
        read(server, "databaseSchemas?include=all&limit=1000&fields=*&database=" + service + ".shop", service, picture);
        read(server, "tables?include=all&limit=10000&fields=*&database=" + service + ".shop", service, picture);
        for (String schema : new String[] {"public", "stock"}) {
            String of = "include=all&limit=1000&fields=*&databaseSchema=" + service + ".shop." + schema;
            read(server, "storedProcedures?" + of, service, picture);
        }
        edges(server, service, picture);
        return picture;
    }

    /** What leads to each table. */
    private static void edges(CatalogServer server, String service, List<String> picture) {
        JsonNode tables = get(server, "tables?limit=10000&database=" + service + ".shop");
        for (JsonNode table : tables.path("data")) {
            String path = "lineage/table/" + table.path("id").asText() + "?upstreamDepth=1&downstreamDepth=0";
            JsonNode lineage = get(server, path);
            for (JsonNode edge : lineage.path("upstreamEdges")) {
                String from = nameOf(edge.path("fromEntity").asText(), lineage.path("nodes"));
                String to = table.path("fullyQualifiedName").asText();
                picture.add((from + " to " + to + " ").replace(service + ".", "SERVICE.")
                        + text(edge.path("lineageDetails"), service));
            }
        }
        picture.sort(null);
    }

    private static String nameOf(String id, JsonNode nodes) {
        for (JsonNode node : nodes) {
            if (node.path("id").asText().equals(id)) {
                return node.path("fullyQualifiedName").asText();
            }
        }
        return "?";
    }

    private static void read(CatalogServer server, String path, String service, List<String> picture) {
        JsonNode answer = get(server, path);
        if (answer.has("data")) {
            answer.path("data").forEach(entity -> picture.add(text(entity, service)));
        } else {
            picture.add(text(answer, service));
        }
    }

    private static String text(JsonNode entity, String service) {
        strip(entity);
        return entity.toString().replace("\"" + service, "\"SERVICE").replace(service + ".", "SERVICE.");
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_THE_WAY);
            if (object.has("sourceHash")) {
                // It depends on the service's name.
                object.put("sourceHash", "there");
            }
        }
        node.forEach(CatalogPicture::strip);
    }

    private static JsonNode get(CatalogServer server, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.apiUrl() + "/v1/" + path))
                .header("Authorization", "Bearer " + server.adminToken())
                .build();
        try {
            return MAPPER.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
