package io.garner.ingest;

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
 */
public record LineageRules(
        Others others,
        Map<String, String> hosts,
        Optional<ColumnLineageResolver> resolver,
        Optional<StatementLineageResolver> statements) {

    /** What happens to an edge that somebody else made: by hand, or with another tool. */
    public enum Others {
        /** It stays as it is. */
        KEEP,
        /** The columns that are known here are added to it. */
        MERGE
    }

    public LineageRules {
        hosts = Map.copyOf(hosts);
    }

    /** Rules by which statements that ran lead to no edges. */
    public LineageRules(Others others, Map<String, String> hosts, Optional<ColumnLineageResolver> resolver) {
        this(others, hosts, resolver, Optional.empty());
    }

    /** Leaves others' edges alone, knows no hosts, and takes the resolver that is on the class path, if there is one. */
    public static LineageRules standard() {
        return of(Others.KEEP, Map.of());
    }

    /** These rules with the resolver that is on the class path, if there is one. */
    public static LineageRules of(Others others, Map<String, String> hosts) {
        return new LineageRules(
                others,
                hosts,
                ServiceLoader.load(ColumnLineageResolver.class).findFirst(),
                ServiceLoader.load(StatementLineageResolver.class).findFirst());
    }
}
