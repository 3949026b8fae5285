package io.garner.ingest;

import io.garner.model.Column;
import io.garner.model.Constraints;
import io.garner.model.Constraints.PrimaryKey;
import io.garner.model.DataType;
import io.garner.model.Database;
import io.garner.model.Dependencies;
import io.garner.model.Dependency;
import io.garner.model.ForeignKey;
import io.garner.model.ForeignKey.Action;
import io.garner.model.Harvested;
import io.garner.model.Inventory;
import io.garner.model.Schema;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.TableName;
import io.garner.model.TypeKind;
import io.garner.model.ViewDefinition;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small tables to publish, and a source that yields them. */
final class Samples {

    static final Database SHOP = new Database("shop", Optional.of("The shop's own database."));

    private Samples() {}

    /** A source over a list: what a connector is to a run, without a server behind it. */
    static Source source(Harvested... pieces) {
        return new Source() {
            @Override
            public Stream<Harvested> harvest(HarvestScope scope, Findings findings) {
                return Arrays.stream(pieces);
            }

            @Override
            public void close() {}
        };
    }

    /** A source that breaks down after its first schema. */
    static Source failingAfter(SchemaBatch batch, RuntimeException fault) {
        return new Source() {
            @Override
            public Stream<Harvested> harvest(HarvestScope scope, Findings findings) {
                return Stream.concat(
                        Stream.of(batch),
                        Stream.generate(() -> {
                                    throw fault;
                                })
                                .map(Harvested.class::cast));
            }

            @Override
            public void close() {}
        };
    }

    /** A source that cannot be read. */
    static Source failing(RuntimeException fault) {
        return new Source() {
            @Override
            public Stream<Harvested> harvest(HarvestScope scope, Findings findings) {
                throw fault;
            }

            @Override
            public void close() {}
        };
    }

    /** What schemas the shop's database has. */
    static Inventory schemas(String... names) {
        return new Inventory(List.of("shop"), Set.of(names), true);
    }

    static SchemaBatch schema(String name, Table... tables) {
        return new SchemaBatch(SHOP, new Schema(name, Optional.empty()), List.of(tables), List.of(), Set.of());
    }

    /** A table of an integer key column {@code id} and the columns that its foreign keys need. */
    static Table table(String name, ForeignKey... keys) {
        List<String> names = Stream.concat(Stream.of("id"), Arrays.stream(keys).flatMap(key -> key.columns().stream()))
                .distinct()
                .toList();
        return table(
                name,
                TableKind.REGULAR,
                IntStream.range(0, names.size())
                        .mapToObj(i -> integer(names.get(i), i + 1))
                        .toList(),
                new Constraints(
                        Optional.of(new PrimaryKey(name + "_pkey", List.of("id"))),
                        List.of(),
                        List.of(keys),
                        List.of()),
                Optional.empty());
    }

    static Table view(String name, String sql) {
        return table(
                name,
                TableKind.VIEW,
                List.of(integer("id", 1)),
                Constraints.NONE,
                Optional.of(new ViewDefinition(sql, true, Optional.of(Dependencies.on(List.of())))));
    }

    /** A view that reads the column {@code id} of these relations, which are written {@code schema.table}. */
    static Table viewOf(String name, String... relations) {
        List<Dependency> read = Arrays.stream(relations)
                .map(relation -> relation.split("\\."))
                .map(parts -> Dependency.read(new TableName("shop", parts[0], parts[1]), Set.of("id")))
                .toList();
        String sql = "CREATE VIEW " + name + " AS SELECT id FROM " + String.join(", ", relations);
        return table(
                name,
                TableKind.VIEW,
                List.of(integer("id", 1)),
                Constraints.NONE,
                Optional.of(new ViewDefinition(sql, true, Optional.of(Dependencies.on(read)))));
    }

    /** A view of which nobody tells what it reads. */
    static Table viewOfUnknown(String name) {
        return table(
                name,
                TableKind.VIEW,
                List.of(integer("id", 1)),
                Constraints.NONE,
                Optional.of(new ViewDefinition("CREATE VIEW " + name + " AS SELECT 1 AS id", true)));
    }

    static Table viewWithoutText(String name) {
        return table(name, TableKind.VIEW, List.of(integer("id", 1)), Constraints.NONE, Optional.empty());
    }

    static Table withoutComment(String name, String column) {
        return new Table(
                name,
                TableKind.REGULAR,
                Optional.empty(),
                List.of(Column.of(column, 1, DataType.of(TypeKind.INT, "int"), true)),
                Constraints.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                OptionalLong.empty());
    }

    static Table counted(Table table, long rows) {
        return new Table(
                table.name(),
                table.kind(),
                table.comment(),
                table.columns(),
                table.constraints(),
                table.indexes(),
                table.partitioning(),
                table.foreignData(),
                table.inheritsFrom(),
                table.view(),
                OptionalLong.of(rows));
    }

    static Table withoutConstraints(Table table) {
        return table(table.name(), table.kind(), table.columns(), Constraints.NONE, table.view());
    }

    static Table table(
            String name, TableKind kind, List<Column> columns, Constraints constraints, Optional<ViewDefinition> view) {
        return new Table(
                name,
                kind,
                Optional.of("About " + name + "."),
                columns,
                constraints,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                view,
                OptionalLong.empty());
    }

    static Column integer(String name, int ordinal) {
        return Column.of(name, ordinal, DataType.of(TypeKind.INT, "integer"), false);
    }

    static ForeignKey key(String column, String schema, String table) {
        return key(List.of(column), schema, table, List.of("id"));
    }

    static ForeignKey key(List<String> columns, String schema, String table, List<String> referred) {
        return new ForeignKey(
                table + "_fkey",
                columns,
                new TableName("shop", schema, table),
                referred,
                Action.NO_ACTION,
                Action.NO_ACTION,
                true);
    }
}
