package io.garner.ingest;

import io.garner.model.Edge;
import io.garner.model.EdgeBatch;
import io.garner.model.Fqn;
import io.garner.model.LoggedQuery;
import io.garner.model.QueryBatch;
import io.garner.model.TableName;
import io.garner.source.ColumnLineageResolver.Dialect;
import io.garner.source.StatementLineageResolver;
import io.garner.source.StatementLineageResolver.Flow;
import io.garner.source.StatementLineageResolver.Said;
import io.garner.source.StatementLineageResolver.StatementText;
import io.garner.source.StatementLineageResolver.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The edges of statements that ran. They are added and never taken back: a log forgets what did not run for a while, and that
 * says nothing of whether the data still comes from there. Used by the thread that plans.
 */
final class QueryEdges {

    /** What is not told is named by its reasons, up to so many. */
    private static final int MOST_REASONS = 5;

    private final Fqn service;
    private final Optional<StatementLineageResolver> resolver;
    private final Dialect dialect;
    private final KnownRelations relations;
    private final Namesakes namesakes;
    private final LineageFindings findings;

    QueryEdges(
            Fqn service,
            Optional<StatementLineageResolver> resolver,
            Dialect dialect,
            KnownRelations relations,
            Namesakes namesakes,
            LineageFindings findings) {
        this.service = service;
        this.resolver = resolver;
        this.dialect = dialect;
        this.relations = relations;
        this.namesakes = namesakes;
        this.findings = findings;
    }

    EdgeBatch of(QueryBatch batch) {
        List<Edge> edges = new ArrayList<>();
        Map<String, Integer> unread = new TreeMap<>();
        for (LoggedQuery query : batch.queries()) {
            for (Said said : said(batch, query)) {
                if (said instanceof Flow flow) {
                    edges.addAll(edges(flow, query));
                } else if (said instanceof Unread gap
                        && (unread.size() < MOST_REASONS || unread.containsKey(gap.reason()))) {
                    unread.merge(gap.reason(), 1, Integer::sum);
                }
            }
        }
        if (!unread.isEmpty()) {
            findings.statementsUnread(batch.database(), unread);
        }
        findings.namesAmbiguous(batch.database(), namesakes.ambiguous());
        return new EdgeBatch(edges);
    }

    private List<Said> said(QueryBatch batch, LoggedQuery query) {
        if (resolver.isEmpty()) {
            return List.of(new Unread(1, "nothing here reads SQL"));
        }
        if (query.truncated()) {
            return List.of(new Unread(1, "the server kept only the beginning of the text"));
        }
        // Nobody knows the search path or the default schema of whoever ran it.
        return resolver.get().read(new StatementText(dialect, batch.database(), Fqn.ANY, query.sql(), relations));
    }

    /** Ends that nobody knows are no finding: temporary tables and dropped ones fill such a log. */
    private List<Edge> edges(Flow flow, LoggedQuery query) {
        TableName target = relations.whole(flow.target());
        if (relations.of(target).isEmpty()) {
            return List.of();
        }
        return flow.sources().stream()
                .map(relations::whole)
                .distinct()
                .filter(from -> !from.equals(target) && !ServersOwn.holds(from))
                .filter(from -> relations.of(from).isPresent())
                .map(from -> edge(from, target, flow, query))
                .toList();
    }

    private Edge edge(TableName from, TableName target, Flow flow, LoggedQuery query) {
        return new Edge(
                from.under(service.name()),
                target.under(service.name()),
                FlowEdges.columns(from, flow.columns(), relations::whole),
                Edge.Source.QUERY,
                Optional.empty(),
                Optional.of(query.sql()),
                Optional.empty());
    }
}
