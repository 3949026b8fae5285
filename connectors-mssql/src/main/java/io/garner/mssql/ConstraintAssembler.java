package io.garner.mssql;

import io.garner.model.Constraints;
import io.garner.model.Constraints.Check;
import io.garner.model.ForeignKey;
import io.garner.model.TableName;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the keys and checks of a table of the rows of {@code constraints.sql} and {@code indexes.sql}. */
final class ConstraintAssembler {

    private final String database;
    private final String schema;
    private final String grant;
    private final Gaps gaps;
    private final Findings findings;
    private boolean anyKeyLeftOut;

    ConstraintAssembler(String database, String schema, String grant, Gaps gaps, Findings findings) {
        this.database = database;
        this.schema = schema;
        this.grant = grant;
        this.gaps = gaps;
        this.findings = findings;
    }

    Constraints constraints(String table, List<ConstraintRow> rows, KeyAssembler keys) {
        return new Constraints(keys.primaryKey(), keys.uniqueKeys(), foreignKeys(table, rows), checks(table, rows));
    }

    /** Whether some foreign key points at what the login may not see. */
    boolean anyKeyLeftOut() {
        return anyKeyLeftOut;
    }

    private List<ForeignKey> foreignKeys(String table, List<ConstraintRow> rows) {
        Map<String, List<ConstraintRow>> byName = new LinkedHashMap<>();
        rows.stream()
                .filter(ConstraintRow::isForeignKey)
                .forEach(row -> byName.computeIfAbsent(row.name(), n -> new ArrayList<>())
                        .add(row));
        List<ForeignKey> keys = new ArrayList<>();
        byName.forEach((name, pairs) -> {
            if (pairs.stream().allMatch(pair -> pair.target().isPresent())) {
                keys.add(foreignKey(name, pairs));
            } else {
                anyKeyLeftOut = true;
                findings.add(targetHidden(table, name));
            }
        });
        return keys;
    }

    private ForeignKey foreignKey(String name, List<ConstraintRow> pairs) {
        ConstraintRow.Target target = pairs.get(0).target().orElseThrow();
        return new ForeignKey(
                name,
                pairs.stream().flatMap(pair -> pair.column().stream()).toList(),
                new TableName(database, target.schema(), target.table()),
                pairs.stream().map(pair -> pair.target().orElseThrow().column()).toList(),
                target.onUpdate(),
                target.onDelete(),
                pairs.get(0).isEnforced());
    }

    private Finding targetHidden(String table, String name) {
        return new Finding(
                "foreign-key-target-hidden",
                database + "." + schema + "." + table,
                "the foreign key " + name + " points at a table that the login may not see, and is left out",
                grant);
    }

    private List<Check> checks(String table, List<ConstraintRow> rows) {
        List<Check> checks = new ArrayList<>();
        rows.stream()
                .filter(row -> !row.isForeignKey())
                .forEach(row -> row.definition()
                        .ifPresentOrElse(
                                definition -> checks.add(new Check(row.name(), definition, row.isEnforced())),
                                () -> gaps.hidden(table, "check " + row.name())));
        return checks;
    }
}
