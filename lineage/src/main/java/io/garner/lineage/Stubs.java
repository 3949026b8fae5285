package io.garner.lineage;

import io.garner.model.Column;
import io.garner.model.Constraints;
import io.garner.model.DataType;
import io.garner.model.Database;
import io.garner.model.Edge;
import io.garner.model.Edge.ColumnMapping;
import io.garner.model.Fqn;
import io.garner.model.Schema;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.TypeKind;
import io.garner.openmetadata.Bodies;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tables that an edge needs and nobody has harvested yet: with the columns that the edge names, of unknown type, and no
 * description, so that the harvest which comes later completes them. Their database and schema are made with them, their
 * service never: nobody here knows what it connects to. What is there, or is deleted, is left alone. Stateless.
 */
final class Stubs {

    private static final int PARTS_OF_A_TABLE = 4;

    private Stubs() {}

    /** Whether this end of the edge may be there now. */
    static boolean create(OpenMetadata catalog, Edge edge, Fqn end) {
        if (end.parts().size() != PARTS_OF_A_TABLE
                || catalog.lineage()
                        .reference(EntityType.DATABASE_SERVICE, Fqn.of(end.service()))
                        .isEmpty()) {
            return false;
        }
        Fqn service = Fqn.of(end.service());
        SchemaBatch batch = batch(end, end.equals(edge.from()) ? sources(edge) : targets(edge));
        catalog.create(EntityType.DATABASE, Bodies.database(batch.database(), service));
        catalog.create(
                EntityType.DATABASE_SCHEMA,
                Bodies.schema(batch.schema(), service.child(batch.database().name())));
        catalog.create(EntityType.TABLE, Bodies.table(batch, batch.tables().get(0), service));
        return true;
    }

    private static List<String> sources(Edge edge) {
        return edge.columns().stream()
                .flatMap(mapping -> mapping.fromColumns().stream())
                .distinct()
                .toList();
    }

    private static List<String> targets(Edge edge) {
        return edge.columns().stream().map(ColumnMapping::toColumn).distinct().toList();
    }

    private static SchemaBatch batch(Fqn end, List<String> names) {
        List<Column> columns = Stream.iterate(0, i -> i < names.size(), i -> i + 1)
                .map(i -> Column.of(names.get(i), i + 1, DataType.of(TypeKind.UNKNOWN, "unknown"), true))
                .toList();
        Table table = new Table(
                end.name(),
                TableKind.REGULAR,
                Optional.empty(),
                columns,
                Constraints.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                OptionalLong.empty());
        Database database = new Database(end.parts().get(1), Optional.empty());
        Schema schema = new Schema(end.parts().get(2), Optional.empty());
        return new SchemaBatch(database, schema, List.of(table), List.of(), Set.of());
    }
}
