package io.garner.lineage;

import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import io.garner.model.ReservedWords;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import io.garner.openmetadata.EdgeShares;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Lineage;
import io.garner.openmetadata.Reference;
import io.garner.openmetadata.StoredEdge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes edges of what a catalog stores of them. Used by one thread. */
final class ReadBack {

    private static final int PARTS_OF_A_COLUMN = 5;

    private final Lineage lineage;
    private final boolean ofOthers;
    private final Map<String, Optional<String>> pipelines = new HashMap<>();
    private final List<String> leftOut = new ArrayList<>();

    ReadBack(Lineage lineage, boolean ofOthers) {
        this.lineage = lineage;
        this.ofOthers = ofOthers;
    }

    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /**
     * The edge; empty when it is of others and those do not count, or none between tables.
     *
     * @param nodes what may be at its ends, by id
     */
    Optional<Edge> edge(StoredEdge stored, Map<String, Reference> nodes) {
        EdgeShares shares = EdgeShares.of(stored.lineageDetails());
        if (shares.isOthers() && shares.shares().isEmpty() && !ofOthers) {
            return Optional.empty();
        }
        Optional<Fqn> from = table(stored.fromEntity(), nodes);
        Optional<Fqn> to = table(stored.toEntity(), nodes);
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            leftOut.add(words(stored.fromEntity(), nodes) + " -> " + words(stored.toEntity(), nodes)
                    + ": it is no edge between two tables");
            return Optional.empty();
        }
        return Optional.of(edge(from.get(), to.get(), shares));
    }

    private Edge edge(Fqn from, Fqn to, EdgeShares shares) {
        EdgeDetails stored = shares.stored();
        boolean partOnly = shares.isOthers() && !ofOthers;
        List<ColumnsBody> told = partOnly
                ? shares.shares().stream()
                        .flatMap(share -> share.columns().stream())
                        .distinct()
                        .toList()
                : stored.columnsLineage().orElse(List.of());
        List<ColumnMapping> columns =
                told.stream().flatMap(body -> mapping(body, from, to).stream()).toList();
        // Of an edge of others the text, the statement and the pipeline are theirs.
        Optional<String> text = Optional.of(shares.text()).filter(words -> !words.isBlank() && !partOnly);
        return new Edge(
                from,
                to,
                columns,
                stored.how(),
                pipeline(stored).filter(name -> !partOnly),
                stored.sqlQuery().filter(sql -> !partOnly),
                text);
    }

    private Optional<Fqn> pipeline(EdgeDetails stored) {
        return stored.pipeline()
                .flatMap(process -> pipelines.computeIfAbsent(process.id(), id -> lineage.pipelineOf(stored)))
                .flatMap(ReadBack::name);
    }

    private Optional<ColumnMapping> mapping(ColumnsBody body, Fqn from, Fqn to) {
        List<String> sources = body.fromColumns().stream()
                .flatMap(column -> column(column, from).stream())
                .toList();
        Optional<String> target = column(body.toColumn(), to);
        if (sources.size() < body.fromColumns().size() || target.isEmpty()) {
            leftOut.add(
                    from + " -> " + to + ": a mapping of columns that are not of these tables, or inside of others: "
                            + String.join(", ", body.fromColumns()) + " -> " + body.toColumn());
        }
        return sources.isEmpty() || target.isEmpty()
                ? Optional.empty()
                : Optional.of(new ColumnMapping(sources, target.get(), body.function()));
    }

    private static Optional<String> column(String name, Fqn table) {
        return name(name)
                .filter(column -> column.parts().size() == PARTS_OF_A_COLUMN
                        && column.parent().filter(table::equals).isPresent())
                .map(column -> ReservedWords.decode(column.name()));
    }

    private static Optional<Fqn> table(String id, Map<String, Reference> nodes) {
        return Optional.ofNullable(nodes.get(id))
                .filter(node -> node.type().equals(EntityType.TABLE.word()))
                .flatMap(Reference::fullyQualifiedName)
                .flatMap(ReadBack::name);
    }

    private static String words(String id, Map<String, Reference> nodes) {
        return Optional.ofNullable(nodes.get(id))
                .map(node -> node.type() + " " + node.fullyQualifiedName().orElse(id))
                .orElse(id);
    }

    /** What is in the catalog need not be a name. */
    private static Optional<Fqn> name(String text) {
        try {
            return Optional.of(Fqn.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
