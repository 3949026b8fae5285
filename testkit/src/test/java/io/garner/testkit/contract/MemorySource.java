package io.garner.testkit.contract;

import io.garner.model.Column;
import io.garner.model.Constraints;
import io.garner.model.Constraints.PrimaryKey;
import io.garner.model.Constraints.UniqueKey;
import io.garner.model.DataType;
import io.garner.model.Database;
import io.garner.model.ForeignKey;
import io.garner.model.ForeignKey.Action;
import io.garner.model.Harvested;
import io.garner.model.Schema;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.TableName;
import io.garner.model.TypeKind;
import io.garner.source.Finding;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A source over the fixture itself: a system without comments, view texts, dependencies and rights, which says so. {@code quirk} breaks
 * one thing or another.
 */
final class MemorySource implements Source {

    /** Ways to break the contract. */
    enum Quirk {
        NONE,
        SORTS_KEYS,
        TURNS_PAIRS,
        TWICE,
        SILENT,
        IGNORES_FILTERS,
        LOWER_CASE,
        COUNTS,
        LEAKS,
        NEVER_CLOSED
    }

    /** What the system counts. */
    static final class Counters {
        long statements;
        int connections;
    }

    private static final Database DATABASE = new Database("memory", Optional.empty());

    private final Fixture fixture;
    private final Quirk quirk;
    private final Counters counters;
    private boolean closed;

    MemorySource(Fixture fixture, Quirk quirk, Counters counters) {
        this.fixture = fixture;
        this.quirk = quirk;
        this.counters = counters;
    }

    @Override
    public Stream<Harvested> harvest(HarvestScope scope, Findings findings) {
        if (closed && quirk != Quirk.NEVER_CLOSED) {
            throw new IllegalStateException("the source is closed");
        }
        if (quirk != Quirk.SILENT) {
            findings.add(Finding.note("no-comments", "memory", "the system keeps no comments"));
            findings.add(Finding.note("no-view-texts", "memory", "the system does not tell the text of a view"));
            findings.add(Finding.note("no-dependencies", "memory", "the system does not know what a view depends on"));
        }
        List<Harvested> all = new ArrayList<>();
        fixture.schemas().forEach(schema -> batch(schema, scope).ifPresent(all::add));
        if (quirk == Quirk.TWICE) {
            all.add(all.get(0));
        }
        counters.statements += quirk == Quirk.COUNTS ? tables(all) : 3;
        counters.connections += quirk == Quirk.LEAKS ? 1 : 0;
        return all.stream();
    }

    @Override
    public void close() {
        closed = true;
    }

    private static int tables(List<Harvested> all) {
        return all.stream()
                .mapToInt(found -> ((SchemaBatch) found).tables().size())
                .sum();
    }

    private Optional<SchemaBatch> batch(Fixture.Schema schema, HarvestScope scope) {
        boolean all = quirk == Quirk.IGNORES_FILTERS;
        if (!all && !scope.schemas().accepts(schema.name())) {
            return Optional.empty();
        }
        List<Table> tables = new ArrayList<>();
        schema.tables().forEach(table -> tables.add(table(table)));
        schema.views().forEach(view -> tables.add(view(view)));
        tables.removeIf(table -> !all && !scope.tables().accepts(table.name()));
        return Optional.of(
                new SchemaBatch(DATABASE, new Schema(schema.name(), Optional.empty()), tables, List.of(), Set.of()));
    }

    private Table table(Fixture.Table table) {
        List<String> key =
                quirk == Quirk.SORTS_KEYS ? table.primaryKey().stream().sorted().toList() : table.primaryKey();
        Constraints constraints = new Constraints(
                Optional.of(new PrimaryKey("pk", key))
                        .filter(pk -> !pk.columns().isEmpty()),
                table.uniqueKeys().stream()
                        .map(columns -> new UniqueKey("unique", columns, UniqueKey.DeclaredAs.CONSTRAINT))
                        .toList(),
                table.foreignKeys().stream().map(this::foreignKey).toList(),
                List.of());
        List<Column> columns = IntStream.range(0, table.columns().size())
                .mapToObj(i -> column(
                        table.columns().get(i).name(), i, table.columns().get(i).nullable()))
                .toList();
        String name = quirk == Quirk.LOWER_CASE ? table.name().toLowerCase(Locale.ROOT) : table.name();
        return table(name, TableKind.REGULAR, columns, constraints);
    }

    private ForeignKey foreignKey(Fixture.ForeignKey key) {
        List<String> referred = new ArrayList<>(key.referencedColumns());
        if (quirk == Quirk.TURNS_PAIRS) {
            Collections.reverse(referred);
        }
        TableName target = new TableName("memory", key.schema(), key.table());
        return new ForeignKey("fk", key.columns(), target, referred, Action.NO_ACTION, Action.NO_ACTION, true);
    }

    private static Table view(Fixture.View view) {
        List<Column> columns = IntStream.range(0, view.columns().size())
                .mapToObj(i -> column(view.columns().get(i), i, true))
                .toList();
        return table(view.name(), TableKind.VIEW, columns, Constraints.NONE);
    }

    private static Column column(String name, int index, boolean nullable) {
        return Column.of(name, index + 1, DataType.of(TypeKind.INT, "integer"), nullable);
    }

    private static Table table(String name, TableKind kind, List<Column> columns, Constraints constraints) {
        return new Table(
                name,
                kind,
                Optional.empty(),
                columns,
                constraints,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                OptionalLong.empty());
    }
}
