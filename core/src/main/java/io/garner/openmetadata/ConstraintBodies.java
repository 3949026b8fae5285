package io.garner.openmetadata;

import io.garner.model.Constraints.PrimaryKey;
import io.garner.model.Constraints.UniqueKey;
import io.garner.model.ForeignKey;
import io.garner.model.Fqn;
import io.garner.model.ReservedWords;
import io.garner.model.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Keys as constraints of the table. A server refuses repeated constraints (1.9 and later), so two keys over the same
 * columns become one.
 */
final class ConstraintBodies {

    private ConstraintBodies() {}

    static List<ConstraintBody> of(Table table, Fqn service) {
        List<ConstraintBody> all = new ArrayList<>();
        table.constraints().primaryKey().map(ConstraintBodies::primaryKey).ifPresent(all::add);
        table.constraints().uniqueKeys().forEach(key -> all.add(unique(key)));
        table.constraints().foreignKeys().forEach(key -> all.add(foreignKey(key, service)));
        return distinct(all);
    }

    private static ConstraintBody primaryKey(PrimaryKey key) {
        return new ConstraintBody(ConstraintBody.PRIMARY_KEY, encoded(key.columns()), Optional.empty());
    }

    private static ConstraintBody unique(UniqueKey key) {
        return new ConstraintBody("UNIQUE", encoded(key.columns()), Optional.empty());
    }

    /**
     * Pairs are sorted by the local column, because a server sorts {@code columns} on an update and leaves
     * {@code referredColumns} as they are.
     */
    private static ConstraintBody foreignKey(ForeignKey key, Fqn service) {
        Fqn target = key.referencedTable().under(service.name());
        List<Integer> order = IntStream.range(0, key.columns().size())
                .boxed()
                .sorted(Comparator.comparing(
                        i -> ReservedWords.encode(key.columns().get(i))))
                .toList();
        return new ConstraintBody(
                ConstraintBody.FOREIGN_KEY,
                order.stream()
                        .map(i -> ReservedWords.encode(key.columns().get(i)))
                        .toList(),
                Optional.of(order.stream()
                        .map(i -> target.child(key.referencedColumns().get(i)).toString())
                        .toList()));
    }

    private static List<String> encoded(List<String> columns) {
        return columns.stream().map(ReservedWords::encode).toList();
    }

    private static List<ConstraintBody> distinct(List<ConstraintBody> constraints) {
        Map<String, ConstraintBody> byMeaning = new LinkedHashMap<>();
        constraints.forEach(c -> byMeaning.putIfAbsent(
                c.constraintType()
                        + c.columns().stream().sorted().toList()
                        + c.referredColumns().orElse(List.of()),
                c));
        return List.copyOf(byMeaning.values());
    }
}
