package io.garner.ingest;

import io.garner.model.Column;
import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.ForeignData;
import io.garner.model.Fqn;
import io.garner.model.Table;
import io.garner.model.TableName;
import io.garner.openmetadata.ColumnBody;
import io.garner.openmetadata.EdgeShares;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.StoredEntity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The edge that leads from a table of another server to the foreign table that shows it, where the configuration says which
 * service that server is. Columns correspond by name, or by the name that
 * the declaration gives them there. Used by the thread that plans.
 */
final class ForeignTableEdges {

    private static final String DEFAULT_PORT = "5432";

    private final String source;
    private final Fqn service;
    private final Map<String, String> hosts;
    private final OpenMetadata catalog;
    private final LineageFindings findings;
    private final Map<Fqn, Optional<StoredEntity>> remotes = new HashMap<>();

    ForeignTableEdges(
            String source, Fqn service, Map<String, String> hosts, OpenMetadata catalog, LineageFindings findings) {
        this.source = source;
        this.service = service;
        this.hosts = hosts;
        this.catalog = catalog;
        this.findings = findings;
    }

    Upstream of(TableName name, Table table) {
        Optional<Fqn> remote = table.foreignData().flatMap(data -> remoteOf(name, data));
        if (remote.isEmpty()) {
            return Upstream.NONE;
        }
        Optional<StoredEntity> stored =
                remotes.computeIfAbsent(remote.get(), fqn -> catalog.find(EntityType.TABLE, fqn));
        if (stored.isEmpty()) {
            findings.endMissing(name, remote.get());
            return Upstream.NONE;
        }
        return new Upstream(List.of(edge(remote.get(), stored.get(), name, table)), true);
    }

    /** Where the rows are; a foreign table of a server that nobody has named is left alone. */
    private Optional<Fqn> remoteOf(TableName name, ForeignData data) {
        Map<String, String> options = data.options();
        return Optional.ofNullable(options.get("host"))
                .map(host -> host + ":" + options.getOrDefault("port", DEFAULT_PORT))
                .flatMap(address -> Optional.ofNullable(hosts.get(address)))
                .flatMap(there -> Optional.ofNullable(options.get("dbname"))
                        .map(database -> Fqn.of(
                                there,
                                database,
                                options.getOrDefault("schema_name", name.schema()),
                                options.getOrDefault("table_name", name.table()))))
                .filter(remote -> !remote.equals(name.under(service.name())));
    }

    private static String remoteName(Column column) {
        return column.details().getOrDefault("column_name", column.name());
    }

    private Edge edge(Fqn remote, StoredEntity stored, TableName name, Table table) {
        Set<String> columns = stored.columns().orElse(List.of()).stream()
                .map(ColumnBody::name)
                .collect(Collectors.toSet());
        List<ColumnMapping> mappings = table.columns().stream()
                .filter(column ->
                        columns.contains(remote.child(remoteName(column)).name()))
                .map(column -> new ColumnMapping(List.of(remoteName(column)), column.name(), Optional.empty()))
                .toList();
        return new Edge(
                remote,
                name.under(service.name()),
                mappings,
                Edge.Source.VIEW,
                Optional.empty(),
                Optional.empty(),
                Optional.of(EdgeShares.MARK + source));
    }
}
