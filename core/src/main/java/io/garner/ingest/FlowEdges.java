package io.garner.ingest;

import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import io.garner.model.TableName;
import io.garner.source.ColumnLineage;
import io.garner.source.ColumnLineage.SourceColumn;
import io.garner.source.StatementLineageResolver.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a statement says, as edges. */
final class FlowEdges {

    private FlowEdges() {}

    /** From one of the tables that a statement reads to the one that it fills, both of this service. */
    static Edge edge(TableName from, Flow flow, Fqn service, Edge.Source source) {
        return new Edge(
                from.under(service.name()),
                flow.target().under(service.name()),
                columns(from, flow.columns(), UnaryOperator.identity()),
                source,
                Optional.empty(),
                Optional.of(flow.sql()),
                Optional.empty());
    }

    /** @param whole what the catalog has in the place of a relation */
    static List<ColumnMapping> columns(TableName from, ColumnLineage told, UnaryOperator<TableName> whole) {
        List<ColumnMapping> mappings = new ArrayList<>();
        for (ColumnLineage.Output output : told.outputs()) {
            List<String> columns = output.sources().stream()
                    .filter(column -> whole.apply(column.relation()).equals(from))
                    .map(SourceColumn::column)
                    .distinct()
                    .toList();
            if (!columns.isEmpty()) {
                mappings.add(new ColumnMapping(columns, output.column(), output.function()));
            }
        }
        return mappings;
    }
}
