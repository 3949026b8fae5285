package io.garner.mssql;

import io.garner.model.Constraints.PrimaryKey;
import io.garner.model.Constraints.UniqueKey;
import io.garner.model.Constraints.UniqueKey.DeclaredAs;
import io.garner.model.Index;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes indexes and keys of the rows of {@code indexes.sql}, which are the columns of all indexes of one table. */
final class KeyAssembler {

    private final List<List<IndexRow>> indexes;

    KeyAssembler(List<IndexRow> rows) {
        Map<Integer, List<IndexRow>> byIndex = new LinkedHashMap<>();
        rows.forEach(row ->
                byIndex.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        this.indexes = List.copyOf(byIndex.values());
    }

    Optional<PrimaryKey> primaryKey() {
        return indexes.stream()
                .filter(rows -> isKey(rows) && rows.get(0).isPrimaryKey())
                .map(rows -> new PrimaryKey(rows.get(0).name(), keyColumns(rows)))
                .findFirst();
    }

    List<UniqueKey> uniqueKeys() {
        return indexes.stream()
                .filter(rows -> isKey(rows) && !rows.get(0).isPrimaryKey())
                .map(rows -> new UniqueKey(
                        rows.get(0).name(),
                        keyColumns(rows),
                        rows.get(0).isUniqueConstraint() ? DeclaredAs.CONSTRAINT : DeclaredAs.INDEX))
                .toList();
    }

    List<Index> indexes() {
        return indexes.stream().map(KeyAssembler::index).toList();
    }

    /** Whether a view has a clustered index, and so keeps its rows. */
    boolean isClustered() {
        return indexes.stream().anyMatch(rows -> rows.get(0).method().startsWith("clustered"));
    }

    /** Whether no two rows of the table agree in it: a filter lets some agree, and what is disabled checks nothing. */
    private static boolean isKey(List<IndexRow> rows) {
        IndexRow first = rows.get(0);
        return first.isUnique()
                && !first.isDisabled()
                && !first.isFiltered()
                && !keyColumns(rows).isEmpty();
    }

    private static List<String> keyColumns(List<IndexRow> rows) {
        return rows.stream()
                .filter(IndexRow::isKeyColumn)
                .flatMap(row -> row.column().stream())
                .toList();
    }

    private static Index index(List<IndexRow> rows) {
        IndexRow first = rows.get(0);
        return new Index(
                first.name(),
                first.method(),
                first.isUnique(),
                keyColumns(rows),
                rows.stream()
                        .filter(IndexRow::isIncluded)
                        .flatMap(row -> row.column().stream())
                        .toList(),
                first.filter());
    }
}
