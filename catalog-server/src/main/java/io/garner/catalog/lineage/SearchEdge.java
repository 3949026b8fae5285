package io.garner.catalog.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.entity.Names;
import io.garner.catalog.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;

/** Edges in the words of the search engine. Thread-safe. */
final class SearchEdge {

    private final Catalog catalog;

    SearchEdge(Catalog catalog) {
        this.catalog = catalog;
    }

    /** As it stands in a list: names are short, and what is not there is null. */
    Optional<ObjectNode> listed(Edge edge) {
        return described(edge, "fqn", "doc_id");
    }

    /** As it stands in a map. */
    Optional<ObjectNode> mapped(Edge edge) {
        return described(edge, "fullyQualifiedName", "docId");
    }

    private Optional<ObjectNode> described(Edge edge, String nameMember, String idMember) {
        Optional<ObjectNode> from = end(edge.from(), nameMember);
        Optional<ObjectNode> to = end(edge.to(), nameMember);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        JsonNode details = edge.details().orElseGet(Json::object);
        ObjectNode json = Json.object();
        json.set("fromEntity", from.get());
        json.set("toEntity", to.get());
        for (String member : new String[] {"pipeline", "sqlQuery", "description", "source"}) {
            json.set(member, details.has(member) ? details.path(member) : json.nullNode());
        }
        json.set("columns", details.has("columnsLineage") ? details.path("columnsLineage") : Json.array());
        return Optional.of(json.put(idMember, edge.from().id() + "-" + edge.to().id()));
    }

    private Optional<ObjectNode> end(End end, String nameMember) {
        return catalog.store().byId(end.type(), end.id()).map(entity -> end(entity, nameMember));
    }

    private static ObjectNode end(Entity entity, String nameMember) {
        return entity.reference().put(nameMember, entity.fqn()).put("fqnHash", hash(entity.fqn()));
    }

    /** The MD5 of each part of the name, as servers index them. */
    private static String hash(String fqn) {
        return Names.parts(fqn).stream().map(SearchEdge::md5).collect(Collectors.joining("."));
    }

    private static String md5(String part) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(part.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
