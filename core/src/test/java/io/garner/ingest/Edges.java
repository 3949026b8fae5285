package io.garner.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EntityLineage;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.Reference;
import io.garner.openmetadata.StoredEdge;
import io.garner.openmetadata.TableEdges;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The edges of the service "shop" in a catalog. */
record Edges(OpenMetadata catalog) {

    static Fqn fqn(String path) {
        String[] parts = path.split("\\.");
        return Fqn.of("shop", "shop", parts[0], parts[1]);
    }

    /** What leads to this table: details by where they come from, as {@code schema.table}. */
    Map<String, EdgeDetails> into(String table) {
        EntityLineage lineage =
                catalog.lineage().of(EntityType.TABLE, fqn(table), 1, 0).orElseThrow();
        Map<String, EdgeDetails> found = new TreeMap<>();
        for (StoredEdge edge : lineage.upstreamEdges().orElseThrow()) {
            lineage.nodes().orElseThrow().stream()
                    .filter(node -> node.id().equals(edge.fromEntity()))
                    .forEach(node -> found.put(
                            node.fullyQualifiedName().orElseThrow().replace("shop.shop.", ""),
                            edge.lineageDetails().orElseThrow()));
        }
        return found;
    }

    /** How many edges lead away from this table. */
    int outOf(String table) {
        return catalog.lineage()
                .of(EntityType.TABLE, fqn(table), 0, 1)
                .orElseThrow()
                .edges()
                .size();
    }

    /** The details of one edge. */
    EdgeDetails between(String from, String to) {
        return Objects.requireNonNull(into(to).get(from), () -> "no edge from " + from + " to " + to);
    }

    void put(String from, String to, Edge.Source source, Optional<String> description) {
        Edge edge = Edge.between(fqn(from), fqn(to)).foundBy(source).withSql("by somebody else");
        put(description.map(edge::describedAs).orElse(edge));
    }

    /** Stores it as somebody does who does not care what was there. */
    void put(Edge edge) {
        save(edge.from(), edge.to(), TableEdges.details(edge));
    }

    void save(String from, String to, EdgeDetails details) {
        save(fqn(from), fqn(to), details);
    }

    private void save(Fqn from, Fqn to, EdgeDetails details) {
        assertThat(catalog.tableEdges().put(end(from), end(to), details)).isEmpty();
    }

    private Reference end(Fqn table) {
        return catalog.lineage().reference(EntityType.TABLE, table).orElseThrow();
    }
}
