package io.garner.ingest;

import io.garner.model.Edge;
import io.garner.model.EdgeBatch;
import io.garner.model.Fqn;
import io.garner.model.TableName;
import io.garner.model.TaskSql;
import io.garner.model.TaskSqlBatch;
import io.garner.openmetadata.OpenMetadata;
import io.garner.source.ColumnLineage;
import io.garner.source.Finding;
import io.garner.source.Findings;
import io.garner.source.StatementLineageResolver;
import io.garner.source.StatementLineageResolver.Flow;
import io.garner.source.StatementLineageResolver.Said;
import io.garner.source.StatementLineageResolver.StatementText;
import io.garner.source.StatementLineageResolver.Unread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The edges of what tasks of pipelines run, between tables that the catalog has. What is not certain is a finding and never a
 * guess. Used by the thread that plans.
 */
final class TaskSqlEdges {

    private static final String CODE = "task-sql-unread";
    private static final String HARVEST =
            "Harvest it first, or mend database and schema in connections; the edge is stored on the run after that.";

    private final OpenMetadata catalog;
    private final Optional<StatementLineageResolver> resolver;
    private final NameSearch search;
    private final Findings findings;
    private final Map<String, TaskSqlService> services = new HashMap<>();

    TaskSqlEdges(
            OpenMetadata catalog, Optional<StatementLineageResolver> resolver, NameSearch search, Findings findings) {
        this.catalog = catalog;
        this.resolver = resolver;
        this.search = search;
        this.findings = findings;
    }

    /**
     * What was read.
     *
     * @param unsure pipelines that may have other edges
     */
    record Result(EdgeBatch edges, Set<Fqn> unsure) {}

    Result of(TaskSqlBatch batch) {
        List<Edge> edges = new ArrayList<>();
        Set<Fqn> unsure = new HashSet<>();
        for (TaskSql text : batch.texts()) {
            if (!read(text, edges)) {
                unsure.add(text.pipeline());
            }
        }
        return new Result(new EdgeBatch(edges), unsure);
    }

    /** Whether all of it was read. */
    private boolean read(TaskSql text, List<Edge> edges) {
        TaskSqlService service =
                services.computeIfAbsent(text.database().service(), name -> TaskSqlService.of(name, catalog, search));
        if (resolver.isEmpty() || service.obstacle().isPresent()) {
            tell(text, service.obstacle().orElse("nothing here reads SQL"), service.remedy());
            return false;
        }
        StatementText asked = new StatementText(
                service.dialect(),
                text.database().name(),
                text.schema().orElse(Fqn.ANY),
                text.sql(),
                service.relations());
        boolean whole = true;
        for (Said said : resolver.get().read(asked)) {
            if (said instanceof Unread gap) {
                tell(text, "statement " + gap.number() + ": " + gap.reason(), "");
                whole = false;
            } else if (said instanceof Flow flow) {
                whole &= add(flow, text, service, edges);
            }
        }
        return whole;
    }

    private boolean add(Flow flow, TaskSql text, TaskSqlService service, List<Edge> edges) {
        List<String> unknown = new ArrayList<>(flow.unknown());
        boolean isThere = service.relations().of(flow.target()).isPresent();
        if (!isThere) {
            unknown.add(0, flow.target().table());
        }
        if (unknown.isEmpty()) {
            tellColumns(text, flow.columns().unread());
        } else {
            tellUnknown(text, unknown, service.namesakes().ambiguous());
        }
        if (isThere) {
            flow.sources().stream()
                    .filter(from -> !from.equals(flow.target()) && !ServersOwn.holds(from))
                    .map(from -> FlowEdges.edge(from, flow, Fqn.of(service.name()), Edge.Source.PIPELINE)
                            .through(text.pipeline()))
                    .forEach(edges::add);
        }
        return unknown.isEmpty();
    }

    private void tellUnknown(TaskSql text, List<String> unknown, Map<String, List<TableName>> several) {
        String why = unknown.stream()
                .distinct()
                .map(name -> TaskSqlService.missing(name, text.database(), several))
                .collect(Collectors.joining("; "));
        tell(text, why, several.isEmpty() ? HARVEST : "Name the schema in the statement or in connections.");
    }

    private void tellColumns(TaskSql text, List<ColumnLineage.Unread> columns) {
        for (ColumnLineage.Unread column : columns) {
            tell(text, "what feeds its column " + column.column() + " is not told: " + column.reason(), "");
        }
    }

    private void tell(TaskSql text, String why, String remedy) {
        findings.add(new Finding(
                CODE,
                text.pipeline().name() + ", task " + text.task(),
                "of its SQL not all is told: " + why,
                remedy.isEmpty()
                        ? "Name its tables as inlets and outlets of the task, or tell the edge with the lineage command."
                        : remedy));
    }
}
