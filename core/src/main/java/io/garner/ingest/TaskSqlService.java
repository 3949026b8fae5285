package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.model.TableName;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.StoredEntity;
import io.garner.source.ColumnLineageResolver.Dialect;
import io.garner.source.NameFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A service in which tasks run SQL: what it is written in, and which tables the catalog has there.
 *
 * @param obstacle why nothing of it can be read
 */
record TaskSqlService(
        String name, Optional<String> obstacle, Dialect dialect, KnownRelations relations, Namesakes namesakes) {

    private static final Map<String, Dialect> DIALECTS = Map.of(
            "Postgres", Dialect.POSTGRES,
            "Mssql", Dialect.SQL_SERVER,
            "Synapse", Dialect.SQL_SERVER,
            "AzureSQL", Dialect.SQL_SERVER);

    /** Looks it up: what kind of server it is, the catalog says. */
    static TaskSqlService of(String name, OpenMetadata catalog, NameSearch search) {
        Fqn service = Fqn.of(name);
        Optional<StoredEntity> stored = catalog.find(EntityType.DATABASE_SERVICE, service);
        Optional<String> type = stored.flatMap(StoredEntity::serviceType);
        Optional<Dialect> dialect = type.map(DIALECTS::get);
        boolean foldsCase = dialect.equals(Optional.of(Dialect.SQL_SERVER));
        Namesakes namesakes = new Namesakes(service, search, foldsCase, NameFilter.EVERYTHING);
        return new TaskSqlService(
                name,
                dialect.isPresent() ? Optional.empty() : Optional.of(obstacle(name, type)),
                dialect.orElse(Dialect.POSTGRES),
                new KnownRelations(service, catalog, foldsCase, namesakes),
                namesakes);
    }

    private static String obstacle(String name, Optional<String> type) {
        return type.map(word -> "the service " + name + " is one of " + word
                        + ", and only SQL of PostgreSQL and SQL Server is read")
                .orElse("the catalog has no service " + name);
    }

    String remedy() {
        return obstacle.filter(why -> why.startsWith("the catalog")).isPresent()
                ? "Harvest it first, or mend its name in connections."
                : "";
    }

    /** Why a relation is not known. */
    static String missing(String relation, Fqn database, Map<String, List<TableName>> several) {
        List<TableName> namesakes = several.getOrDefault(simple(relation), List.of());
        return namesakes.isEmpty()
                ? "the catalog has no table " + relation + " in " + database
                : "several schemas of " + database + " have a table " + simple(relation) + ": "
                        + namesakes.stream().map(TableName::schema).collect(Collectors.joining(", "));
    }

    private static String simple(String relation) {
        return relation.substring(relation.lastIndexOf('.') + 1);
    }
}
