package io.garner.dictionary;

import io.garner.dictionary.LineageGraph.ColumnLink;
import io.garner.dictionary.LineageGraph.Link;
import io.garner.dictionary.LineageGraph.Node;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.Reference;
import io.garner.openmetadata.StoredEdge;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Turns what a catalog answered into a graph; what a picture cannot show, such as a column of nowhere, is left out. */
final class GraphBuilder {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> types = new TreeMap<>();
    private final List<Link> links;

    GraphBuilder(Collection<Reference> nodes, Collection<StoredEdge> edges) {
        nodes.forEach(node -> {
            names.put(node.id(), Surroundings.name(node));
            types.put(Surroundings.name(node), node.type());
        });
        links = edges.stream()
                .filter(edge -> names.containsKey(edge.fromEntity()) && names.containsKey(edge.toEntity()))
                .map(this::link)
                .sorted(Comparator.comparing(Link::from).thenComparing(Link::to))
                .toList();
    }

    LineageGraph graph(String root, int depth, boolean isCut) {
        Map<String, Set<String>> columns = new LinkedHashMap<>();
        links.forEach(link -> link.columns().forEach(column -> {
            columns.computeIfAbsent(link.from(), name -> new LinkedHashSet<>()).add(column.from());
            columns.computeIfAbsent(link.to(), name -> new LinkedHashSet<>()).add(column.to());
        }));
        List<Node> nodes = types.entrySet().stream()
                .map(node -> new Node(
                        node.getKey(), node.getValue(), List.copyOf(columns.getOrDefault(node.getKey(), Set.of()))))
                .toList();
        return new LineageGraph(root, nodes, links, depth, isCut);
    }

    private Link link(StoredEdge edge) {
        String from = names.getOrDefault(edge.fromEntity(), "");
        String to = names.getOrDefault(edge.toEntity(), "");
        List<ColumnLink> columns = edge.lineageDetails().flatMap(EdgeDetails::columnsLineage).stream()
                .flatMap(List::stream)
                .flatMap(mapping -> mapping.fromColumns().stream()
                        .flatMap(column ->
                                columnLink(from, column, to, mapping.toColumn(), mapping.function()).stream()))
                .distinct()
                .toList();
        return new Link(
                from,
                to,
                columns,
                edge.lineageDetails()
                        .flatMap(EdgeDetails::pipeline)
                        .map(pipeline -> pipeline.fullyQualifiedName().orElse(pipeline.type())),
                edge.lineageDetails().flatMap(EdgeDetails::source));
    }

    private static Optional<ColumnLink> columnLink(
            String from, String fromColumn, String to, String toColumn, Optional<String> function) {
        return Names.column(from, fromColumn)
                .flatMap(start -> Names.column(to, toColumn).map(end -> new ColumnLink(start, end, function)));
    }
}
