package io.garner.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.Rest.Answer;
import io.garner.catalog.http.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A server with tables {@code film}, {@code city} and {@code country}, each with the columns {@code id}, {@code name} and
 * a struct {@code s} with {@code x} in it, and a procedure {@code load}.
 */
public final class LineageServer implements AutoCloseable {

    public static final String SCHEMA = "pg.pagila.public.";

    private final CatalogServer server;
    private final Rest bot;
    private final Map<String, String> ids = new HashMap<>();

    public LineageServer(String version) {
        this.server = CatalogServer.start(version);
        this.bot = Rest.asBot(server).withSchema();
        List.of("film", "city", "country").forEach(this::table);
        String procedure = "{'name': 'load', 'databaseSchema': 'pg.pagila.public', 'storedProcedureCode':"
                + " {'language': 'SQL', 'code': 'select 1'}}";
        ids.put("load", bot.put("storedProcedures", json(procedure)).id());
    }

    public Answer table(String name) {
        Answer answer = bot.putTable(
                name,
                "'columns': [{'name': 'id', 'dataType': 'INT'}, {'name': 'name', 'dataType': 'TEXT'},"
                        + " {'name': 's', 'dataType': 'STRUCT', 'children': [{'name': 'x', 'dataType': 'INT'}]}]");
        ids.put(name, answer.id());
        return answer;
    }

    public Rest bot() {
        return bot;
    }

    public CatalogServer server() {
        return server;
    }

    public String id(String name) {
        return ids.getOrDefault(name, name);
    }

    /** The type of what was made by its name here. */
    public static String type(String name) {
        return name.equals("load") ? "storedProcedure" : "table";
    }

    public static String json(String singleQuotes) {
        return singleQuotes.replace('\'', '"');
    }

    /** A reference; ids are given as they are. */
    public String reference(String name) {
        return "{'id': '" + id(name) + "', 'type': '" + type(name) + "'}";
    }

    /** PUTs an edge; {@code details} are JSON members in single quotes. */
    public Answer edge(String from, String to, String details) {
        return edgeWith(from, to, ", 'lineageDetails': {" + details + "}");
    }

    /** PUTs an edge without details. */
    public Answer edge(String from, String to) {
        return edgeWith(from, to, "");
    }

    public Answer edgeWith(String from, String to, String members) {
        String edge = "{'edge': {'fromEntity': " + reference(from) + ", 'toEntity': " + reference(to) + members + "}}";
        return bot.put("lineage", json(edge));
    }

    /** PUTs an edge with one entry of column lineage; a name without dot is of the schema. */
    public Answer columns(String from, String to, String fromColumn, String toColumn) {
        return edge(from, to, columnsLineage(fromColumn, toColumn));
    }

    public static String columnsLineage(String fromColumn, String toColumn) {
        return "'columnsLineage': [{'fromColumns': ['" + SCHEMA + fromColumn + "'], 'toColumn': '" + SCHEMA + toColumn
                + "'}]";
    }

    /** The graph around something of the schema. */
    public Answer graph(String name, int up, int down) {
        return bot.get("lineage/" + type(name) + "/name/" + SCHEMA + name + "?upstreamDepth=" + up + "&downstreamDepth="
                + down);
    }

    /** The details of the edge, as the graph shows them. */
    public JsonNode details(String from, String to) {
        return StreamSupport.stream(graph(to, 1, 0).at("/upstreamEdges").spliterator(), false)
                .filter(edge -> Json.text(edge, "fromEntity").equals(id(from)))
                .findFirst()
                .orElseThrow()
                .path("lineageDetails");
    }

    public static List<String> names(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false)
                .map(node -> Json.text(node, "name"))
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
