package io.garner.catalog.lineage;

import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Refusal;

/** An end whose columns are named is of a type that has columns: no pipeline, no procedure. */
final class EndsHaveColumns implements EdgeRule {

    @Override
    public void check(EdgeDraft edge, Catalog catalog) {
        edge.columns().forEach(entry -> {
            if (!entry.path("fromColumns").isEmpty()) {
                mustHaveColumns(edge.from());
            }
            mustHaveColumns(edge.to());
        });
    }

    private static void mustHaveColumns(Entity end) {
        if (!end.type().equals("table")) {
            throw Refusal.badRequest("Unsupported Entity Type " + end.type() + " for lineage");
        }
    }
}
