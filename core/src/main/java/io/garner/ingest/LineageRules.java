package io.garner.ingest;

import io.garner.openmetadata.EdgeShares;
import io.garner.openmetadata.ForeignEdges;
import io.garner.source.ColumnLineageResolver;
import io.garner.source.StatementLineageResolver;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * How a run tells where the data of views and foreign tables comes from.
 *
 * @param others what happens to an edge that somebody else made between two tables that a run has an edge for as well
 * @param hosts which service a server is in the catalog, by {@code host:port}
 * @param resolver reads columns out of the texts of views; without one, lineage stays at whole tables
 * @param statements reads the statements that a source's log holds; without one they lead to no edges
 * @param renamedFrom how the source was called before: what it told of edges under that name is its own
 */
public record LineageRules(
        ForeignEdges others,
        Map<String, String> hosts,
        Optional<ColumnLineageResolver> resolver,
        Optional<StatementLineageResolver> statements,
        Optional<String> renamedFrom) {

    public LineageRules {
        hosts = Map.copyOf(hosts);
    }

    /** Rules by which statements that ran lead to no edges. */
    public LineageRules(ForeignEdges others, Map<String, String> hosts, Optional<ColumnLineageResolver> resolver) {
        this(others, hosts, resolver, Optional.empty(), Optional.empty());
    }

    /** Leaves others' edges alone, knows no hosts, and takes the resolver that is on the class path, if there is one. */
    public static LineageRules standard() {
        return of(ForeignEdges.KEEP, Map.of());
    }

    /** These rules with the resolver that is on the class path, if there is one. */
    public static LineageRules of(ForeignEdges others, Map<String, String> hosts) {
        return new LineageRules(
                others,
                hosts,
                ServiceLoader.load(ColumnLineageResolver.class).findFirst(),
                ServiceLoader.load(StatementLineageResolver.class).findFirst(),
                Optional.empty());
    }

    /** The same rules for a source that had this name before. */
    public LineageRules renamedFrom(Optional<String> name) {
        return new LineageRules(others, hosts, resolver, statements, name);
    }

    /** The shares of an edge, of which those that the source told under its earlier name are told under its own. */
    EdgeShares named(String source, EdgeShares shares) {
        return renamedFrom.map(before -> shares.renamed(before, source)).orElse(shares);
    }
}
