package io.garner.catalog.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import io.garner.catalog.version.Feature;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the columns that lineage may speak of: those inside a struct only from 1.6 on. */
final class KnownColumns {

    private KnownColumns() {}

    static Set<String> of(Entity table, Catalog catalog) {
        boolean nested = catalog.version().has(Feature.LINEAGE_OF_NESTED_COLUMNS);
        return EdgeDraft.items(table.json().path("columns"))
                .flatMap(column -> nested ? withChildren(column) : Stream.of(column))
                .map(column -> Json.text(column, "fullyQualifiedName"))
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> withChildren(JsonNode column) {
        return Stream.concat(
                Stream.of(column), EdgeDraft.items(column.path("children")).flatMap(KnownColumns::withChildren));
    }
}
