package io.garner.lineage.sql;

import io.garner.lineage.sql.StatementLineage.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.insert.Insert;

/** INSERT … SELECT, with what ON CONFLICT sets. */
record Inserts(Target target) {

    Optional<StatementLineage> read(Insert insert) {
        refuseStrange(insert);
        if (insert.getSelect() == null) {
            return Optional.empty();
        }
        Queries queries = target.queries();
        Relations.Found table = target.relation(insert.getTable());
        Scope scope = new WithClause(queries).bind(insert.getWithItemsList(), Scope.OUTSIDE);
        List<Field> fields = queries.fields(insert.getSelect(), scope);
        List<String> columns = columns(insert.getColumns(), table.columns(), fields.size());
        target.feed(columns, fields);
        if (insert.getConflictAction() != null && insert.getConflictAction().getUpdateSets() != null) {
            List<Field> excluded = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                excluded.add(fields.get(i).named(columns.get(i)));
            }
            Item item = new Item("excluded", Optional.empty(), Columns.of(excluded));
            String own = insert.getTable().getAlias() == null
                    ? queries.real(insert.getTable().getName())
                    : queries.real(insert.getTable().getAlias().getName());
            Item itself = new Item(own, Optional.of(table.name()), table.columns());
            Joined both = new Joined(List.of(item, itself), table.columns());
            new Updates(target).sets(insert.getConflictAction().getUpdateSets(), table.columns(), scope.inside(both));
        }
        return target.moves(Verb.INSERT, table.name());
    }

    private static void refuseStrange(Insert insert) {
        boolean strange = insert.getSetUpdateSets() != null
                || insert.getDuplicateUpdateSets() != null
                || insert.isOracleMultiInsert()
                || insert.getPartitions() != null;
        if (strange) {
            throw new Unreadable("the parser takes it for another dialect's INSERT");
        }
    }

    /** Those of the list, else the first of the table; fewer values than columns are allowed then. */
    private List<String> columns(List<Column> list, Columns known, int count) {
        List<String> names = new ArrayList<>();
        if (list != null && !list.isEmpty()) {
            list.forEach(column -> names.add(target.spelled(target.queries().real(column.getColumnName()), known)));
            return names;
        }
        if (known.open().isPresent()) {
            throw new Unreadable(
                    "it names no columns to fill, and " + known.open().get());
        }
        known.fields().stream().limit(count).forEach(field -> names.add(field.name()));
        return names;
    }
}
