package io.garner.examples;

import io.garner.model.Column;
import io.garner.model.Constraints;
import io.garner.model.DataType;
import io.garner.model.Database;
import io.garner.model.Fqn;
import io.garner.model.Schema;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.TypeKind;
import io.garner.openmetadata.Bodies;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.Kept;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.ServiceBody;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/** Puts tables of integers into a catalog, which nobody has harvested. */
final class Tables {

    private final OpenMetadata catalog;
    private final Fqn service;
    private final Database database;
    private final Schema schema;

    Tables(OpenMetadata catalog) {
        this(catalog, "warehouse", "shop", "public");
    }

    Tables(OpenMetadata catalog, String service, String database, String schema) {
        this.catalog = catalog;
        this.service = Fqn.of(service);
        this.database = new Database(database, Optional.empty());
        this.schema = new Schema(schema, Optional.empty());
        Map<String, String> connection =
                Map.of("type", "Postgres", "hostPort", "db:5432", "username", "harvester", "database", database);
        catalog.create(
                EntityType.DATABASE_SERVICE,
                new ServiceBody(service, "Postgres", Optional.empty(), ServiceBody.Connection.of(connection)));
        catalog.put(EntityType.DATABASE, Bodies.database(this.database, this.service), Kept.NOTHING);
        catalog.put(EntityType.DATABASE_SCHEMA, Bodies.schema(this.schema, this.service.child(database)), Kept.NOTHING);
    }

    Tables with(String name, String... columns) {
        List<Column> integers = IntStream.range(0, columns.length)
                .mapToObj(i -> Column.of(columns[i], i + 1, DataType.of(TypeKind.INT, "integer"), true))
                .toList();
        Table table = new Table(
                name,
                TableKind.REGULAR,
                Optional.empty(),
                integers,
                Constraints.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                OptionalLong.empty());
        SchemaBatch batch = new SchemaBatch(database, schema, List.of(table), List.of(), Set.of());
        catalog.put(EntityType.TABLE, Bodies.table(batch, table, service), Kept.NOTHING);
        return this;
    }
}
