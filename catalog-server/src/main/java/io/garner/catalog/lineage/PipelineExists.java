package io.garner.catalog.lineage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.entity.View;

/**
 * The pipeline or procedure on an edge exists, else 404. Servers keep the reference as it was written out when the edge
 * came, without its link.
 */
final class PipelineExists implements EdgeRule {

    @Override
    public void check(EdgeDraft edge, Catalog catalog) {
        edge.details().filter(details -> details.has("pipeline")).ifPresent(details -> {
            Entity pipeline = EndsExist.alive(catalog, End.of(details.path("pipeline")));
            ObjectNode reference = new View(catalog).reference(pipeline);
            reference.remove("href");
            details.set("pipeline", reference);
        });
    }
}
