package io.garner.postgres;

import io.garner.model.Constraints;
import io.garner.model.Constraints.Check;
import io.garner.model.Constraints.PrimaryKey;
import io.garner.model.Constraints.UniqueKey;
import io.garner.model.Constraints.UniqueKey.DeclaredAs;
import io.garner.model.ForeignKey;
import io.garner.model.TableName;
import io.garner.postgres.ConstraintRow.Kind;
import io.garner.postgres.ConstraintRow.Target;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the keys and checks of a table of the rows of {@code constraints.sql} and {@code indexes.sql}. */
final class ConstraintAssembler {

    private final String database;
    private final String schema;
    private final Gaps gaps;
    private final Findings findings;

    ConstraintAssembler(String database, String schema, Gaps gaps, Findings findings) {
        this.database = database;
        this.schema = schema;
        this.gaps = gaps;
        this.findings = findings;
    }

    Constraints constraints(String table, List<ConstraintRow> rows, List<IndexRow> indexes) {
        return new Constraints(
                primaryKey(rows), uniqueKeys(rows, indexes), foreignKeys(table, rows), checks(table, rows));
    }

    private static Optional<PrimaryKey> primaryKey(List<ConstraintRow> rows) {
        return of(Kind.PRIMARY_KEY, rows)
                .map(row -> new PrimaryKey(row.name(), row.columns()))
                .findFirst();
    }

    private static List<UniqueKey> uniqueKeys(List<ConstraintRow> rows, List<IndexRow> indexes) {
        Stream<UniqueKey> declared =
                of(Kind.UNIQUE, rows).map(row -> new UniqueKey(row.name(), row.columns(), DeclaredAs.CONSTRAINT));
        Stream<UniqueKey> indexed = indexes.stream()
                .filter(IndexRow::isUniqueKey)
                .map(row -> new UniqueKey(row.name(), row.columns(), DeclaredAs.INDEX));
        return Stream.concat(declared, indexed).toList();
    }

    private List<ForeignKey> foreignKeys(String table, List<ConstraintRow> rows) {
        List<ForeignKey> keys = new ArrayList<>();
        of(Kind.FOREIGN_KEY, rows)
                .forEach(row -> row.target().ifPresent(target -> {
                    if (target.isPartition()) {
                        findings.add(toPartition(table, row, target));
                    } else {
                        keys.add(foreignKey(row, target));
                    }
                }));
        return keys;
    }

    private ForeignKey foreignKey(ConstraintRow row, Target target) {
        return new ForeignKey(
                row.name(),
                row.columns(),
                new TableName(database, target.schema(), target.table()),
                target.columns(),
                target.onUpdate(),
                target.onDelete(),
                row.isEnforced());
    }

    private Finding toPartition(String table, ConstraintRow row, Target target) {
        return Finding.note(
                "foreign-key-to-partition",
                database + "." + schema + "." + table,
                "the foreign key " + row.name() + " points at " + target.schema() + "." + target.table()
                        + ", which is a partition and so no table of its own in the catalog; it is left out");
    }

    private List<Check> checks(String table, List<ConstraintRow> rows) {
        List<Check> checks = new ArrayList<>();
        Stream.concat(of(Kind.CHECK, rows), of(Kind.EXCLUSION, rows))
                .forEach(row -> row.definition()
                        .ifPresentOrElse(
                                definition -> checks.add(new Check(row.name(), definition, row.isEnforced())),
                                () -> gaps.add(table, "check " + row.name())));
        return checks;
    }

    private static Stream<ConstraintRow> of(Kind kind, List<ConstraintRow> rows) {
        return rows.stream().filter(row -> row.kind() == kind);
    }
}
