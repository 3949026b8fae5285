package io.garner.ingest;

import io.garner.model.Dependencies;
import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import io.garner.model.TableName;
import io.garner.openmetadata.EdgeShares;
import io.garner.source.ColumnLineage;
import io.garner.source.ColumnLineage.Output;
import io.garner.source.ColumnLineage.SourceColumn;
import io.garner.source.ColumnLineage.Unread;
import io.garner.source.ColumnLineageResolver;
import io.garner.source.ColumnLineageResolver.ViewText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The edges that lead to a view: its tables from the source's catalog of dependencies, which is exact; its columns from its
 * text, as far as a resolver can tell for certain. Used by the thread that plans.
 */
final class ViewEdges {

    private final String source;
    private final Fqn service;
    private final Optional<ColumnLineageResolver> resolver;
    private final KnownRelations relations;
    private final LineageFindings findings;

    ViewEdges(
            String source,
            Fqn service,
            Optional<ColumnLineageResolver> resolver,
            KnownRelations relations,
            LineageFindings findings) {
        this.source = source;
        this.service = service;
        this.resolver = resolver;
        this.relations = relations;
        this.findings = findings;
    }

    /** @param allRead whether the source's catalog of dependencies could be read as a whole */
    Upstream of(ViewText view, boolean allRead) {
        Optional<ColumnLineage> columns = resolver.map(reader -> reader.resolve(view));
        if (view.dependencies().isPresent()) {
            Dependencies told = view.dependencies().get();
            findings.called(view.view(), told.functions());
            findings.unresolved(view.view(), told.unresolved());
            return new Upstream(edges(view, Origins.read(told), columns), allRead);
        }
        Set<TableName> read = columns.map(ViewEdges::relationsIn).orElse(Set.of());
        findings.dependenciesUntold(view.view(), !read.isEmpty());
        return read.isEmpty() ? Upstream.UNKNOWN : new Upstream(edges(view, List.copyOf(read), columns), false);
    }

    private List<Edge> edges(ViewText view, List<TableName> read, Optional<ColumnLineage> columns) {
        Map<TableName, List<ColumnMapping>> mappings = new TreeMap<>(Origins.BY_NAME);
        read.stream()
                .map(relations::whole)
                .filter(relation -> !relation.equals(view.view()))
                .filter(relation -> isThere(view, relation))
                .forEach(relation -> mappings.put(relation, new ArrayList<>()));
        Set<TableName> known = read.stream().map(relations::whole).collect(Collectors.toSet());
        columns.ifPresent(told -> map(view, told, known, mappings));
        return mappings.entrySet().stream()
                .map(entry -> edge(view, entry.getKey(), entry.getValue()))
                .toList();
    }

    private boolean isThere(ViewText view, TableName relation) {
        boolean there = relations.of(relation).isPresent();
        if (!there) {
            findings.endMissing(view.view(), relation.under(service.name()));
        }
        return there;
    }

    private void map(
            ViewText view, ColumnLineage told, Set<TableName> read, Map<TableName, List<ColumnMapping>> mappings) {
        List<Unread> unread = new ArrayList<>(told.unread());
        for (Output output : told.outputs()) {
            Map<TableName, List<String>> sources = bySource(output);
            if (read.containsAll(sources.keySet())) {
                sources.forEach((relation, columns) -> Optional.ofNullable(mappings.get(relation))
                        .ifPresent(list -> list.add(new ColumnMapping(columns, output.column(), output.function()))));
            } else {
                // Whoever misreads a text finds tables in it that it does not read.
                unread.add(new Unread(output.column(), "its text seems to read a table that the view does not use"));
            }
        }
        findings.unread(view.view(), unread);
    }

    private Map<TableName, List<String>> bySource(Output output) {
        return output.sources().stream()
                .filter(from -> !ServersOwn.holds(from.relation()))
                .distinct()
                .collect(Collectors.groupingBy(
                        from -> relations.whole(from.relation()),
                        LinkedHashMap::new,
                        Collectors.mapping(SourceColumn::column, Collectors.toList())));
    }

    private Edge edge(ViewText view, TableName from, List<ColumnMapping> columns) {
        return new Edge(
                from.under(service.name()),
                view.view().under(service.name()),
                columns,
                Edge.Source.VIEW,
                Optional.empty(),
                Optional.of(view.sql()),
                Optional.of(EdgeShares.MARK + source));
    }

    private static Set<TableName> relationsIn(ColumnLineage columns) {
        return columns.outputs().stream()
                .flatMap(output -> output.sources().stream())
                .map(SourceColumn::relation)
                .filter(relation -> !ServersOwn.holds(relation))
                .collect(Collectors.toSet());
    }
}
