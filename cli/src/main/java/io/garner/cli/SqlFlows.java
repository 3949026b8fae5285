package io.garner.cli;

import io.garner.config.ConfigurationException;
import io.garner.lineage.sql.SqlStatements;
import io.garner.lineage.sql.StatementLineage;
import io.garner.lineage.sql.StatementLineage.Moves;
import io.garner.lineage.sql.StatementLineage.NotRead;
import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import io.garner.model.ReservedWords;
import io.garner.model.TableName;
import io.garner.openmetadata.ColumnBody;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.source.ColumnLineage.SourceColumn;
import io.garner.source.ColumnLineage.Unread;
import io.garner.source.ColumnLineageResolver.Dialect;
import io.garner.source.ColumnLineageResolver.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The edges of statements, whose tables and columns are looked up in the catalog. Not thread-safe. */
final class SqlFlows {

    private final OpenMetadata catalog;
    private final String service;
    private final Map<TableName, Optional<Relation>> known = new HashMap<>();

    SqlFlows(OpenMetadata catalog, String service) {
        this.catalog = catalog;
        this.service = service;
    }

    /**
     * All edges of a text.
     *
     * @throws ConfigurationException when a statement of it cannot be read for certain; it names each of them
     */
    List<Edge> read(Dialect dialect, String database, String schema, String text) {
        List<Edge> edges = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (StatementLineage statement :
                SqlStatements.in(dialect, database, schema, this::relation).read(text)) {
            if (statement instanceof NotRead unread) {
                problems.add(place(statement) + unread.reason());
            } else if (statement instanceof Moves moves) {
                problems(moves).forEach(problem -> problems.add(place(statement) + problem));
                moves.sources().forEach(from -> edges.add(edge(from, moves)));
            }
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(
                    "Reading lineage out of SQL",
                    String.join("; ", problems),
                    "Correct what is wrong, harvest what is missing, or tell the edges of these statements with --from and"
                            + " --to.");
        }
        return edges;
    }

    private static String place(StatementLineage statement) {
        return "statement " + statement.number() + " (line " + statement.line() + "): ";
    }

    private static List<String> problems(Moves moves) {
        List<String> problems = new ArrayList<>();
        moves.unknown().forEach(name -> problems.add("the catalog does not know " + name));
        for (Unread column : moves.columns().unread()) {
            problems.add("what feeds " + column.column() + " is not certain: " + column.reason());
        }
        return problems;
    }

    private Optional<Relation> relation(TableName name) {
        return known.computeIfAbsent(
                name,
                asked -> catalog.find(EntityType.TABLE, asked.under(service))
                        .map(table -> new Relation(
                                asked,
                                table.columns().orElse(List.of()).stream()
                                        .map(ColumnBody::name)
                                        .map(ReservedWords::decode)
                                        .toList())));
    }

    private Edge edge(TableName from, Moves moves) {
        Fqn target = moves.target().under(service);
        Edge edge = Edge.between(from.under(service), target)
                .foundBy(Edge.Source.QUERY)
                .withSql(moves.sql());
        for (var output : moves.columns().outputs()) {
            List<String> columns = output.sources().stream()
                    .filter(column -> column.relation().equals(from))
                    .map(SourceColumn::column)
                    .distinct()
                    .toList();
            if (!columns.isEmpty()) {
                edge = edge.withColumn(new ColumnMapping(columns, output.column(), output.function()));
            }
        }
        return edge;
    }
}
