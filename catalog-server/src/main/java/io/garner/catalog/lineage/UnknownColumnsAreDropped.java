package io.garner.catalog.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.http.Json;
import io.garner.catalog.version.Feature;
import java.util.List;
import java.util.Set;

/** From 2.0 on an entry of the column lineage with a column that its end does not have is dropped in silence. */
final class UnknownColumnsAreDropped implements EdgeRule {

    @Override
    public void check(EdgeDraft edge, Catalog catalog) {
        List<JsonNode> entries = edge.columns().toList();
        if (!catalog.version().has(Feature.UNKNOWN_COLUMNS_DROPPED) || entries.isEmpty()) {
            return;
        }
        Set<String> from = KnownColumns.of(edge.from(), catalog);
        Set<String> to = KnownColumns.of(edge.to(), catalog);
        ArrayNode kept = Json.array();
        entries.stream().filter(entry -> isKnown(entry, from, to)).forEach(kept::add);
        edge.details().ifPresent(details -> details.set("columnsLineage", kept));
    }

    private static boolean isKnown(JsonNode entry, Set<String> from, Set<String> to) {
        return to.contains(Json.text(entry, "toColumn"))
                && EdgeDraft.items(entry.path("fromColumns"))
                        .map(JsonNode::asText)
                        .allMatch(from::contains);
    }
}
