package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.CatalogServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a catalog holds, as text that two catalogs can be compared by: without keys, addresses and times. */
final class CatalogState {

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final List<String> OF_THE_MOMENT = List.of("href", "updatedAt", "timestamp");

    /** What tells in how many steps a state came to be. */
    private static final List<String> OF_THE_WAY =
            List.of("version", "changeDescription", "incrementalChangeDescription");

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private CatalogState() {}

    /** Every entity with its version. */
    static List<String> of(CatalogServer catalog) {
        return entities(catalog, OF_THE_MOMENT);
    }

    /** Every entity, whatever the number of writes that made it what it is. */
    static List<String> howeverReached(CatalogServer catalog) {
        List<String> dropped = new ArrayList<>(OF_THE_MOMENT);
        dropped.addAll(OF_THE_WAY);
        return entities(catalog, dropped);
    }

    private static List<String> entities(CatalogServer catalog, Collection<String> dropped) {
        String text = catalog.version().startsWith("1.2") ? "viewDefinition" : "schemaDefinition";
        List<String> state = new ArrayList<>();
        for (String path : List.of(
                "services/databaseServices?include=all&limit=100",
                "databases?include=all&limit=100",
                "databaseSchemas?include=all&limit=100",
                "storedProcedures?include=all&limit=1000",
                "tables?include=all&limit=10000&fields=columns,tableConstraints,tablePartition," + text)) {
            get(catalog, path).path("data").forEach(entity -> state.add(comparable(entity, dropped)));
        }
        state.addAll(edges(catalog));
        state.sort(null);
        return state;
    }

    /** What leads to each view, by name; edges of tables are those of views. */
    private static List<String> edges(CatalogServer catalog) {
        List<String> edges = new ArrayList<>();
        for (JsonNode table : get(catalog, "tables?limit=10000").path("data")) {
            if (!table.path("tableType").asText().equals("View")) {
                continue;
            }
            String path = "lineage/table/" + table.path("id").asText() + "?upstreamDepth=1&downstreamDepth=0";
            JsonNode lineage = get(catalog, path);
            List<String> names = new ArrayList<>();
            lineage.path("nodes")
                    .forEach(node -> names.add(node.path("fullyQualifiedName").asText()));
            names.sort(null);
            List<String> details = new ArrayList<>();
            lineage.path("upstreamEdges").forEach(edge -> details.add(detailsOf(edge)));
            details.sort(null);
            edges.add(names + " to " + table.path("fullyQualifiedName").asText() + " " + details);
        }
        return edges;
    }

    private static String detailsOf(JsonNode edge) {
        JsonNode details = edge.path("lineageDetails");
        return details.path("source").asText()
                + details.path("description").asText()
                + details.path("sqlQuery").asText()
                + details.path("columnsLineage");
    }

    private static String comparable(JsonNode entity, Collection<String> dropped) {
        strip(entity, dropped);
        return sorted(entity).replaceAll(UUIDS, "an id");
    }

    private static void strip(JsonNode node, Collection<String> dropped) {
        if (node instanceof ObjectNode object) {
            object.remove(dropped);
        }
        node.forEach(member -> strip(member, dropped));
    }

    /** The members of an object are in no order; the one in which a map gives them differs from process to process. */
    static String sorted(JsonNode json) {
        try {
            return SORTED.writeValueAsString(SORTED.treeToValue(json, Object.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode get(CatalogServer catalog, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(catalog.apiUrl() + "/v1/" + path))
                .header("Authorization", "Bearer " + catalog.botToken())
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
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
