package io.garner.lineage.sql;

import io.garner.lineage.sql.StatementLineage.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.statement.merge.Merge;
import net.sf.jsqlparser.statement.merge.MergeDelete;
import net.sf.jsqlparser.statement.merge.MergeInsert;
import net.sf.jsqlparser.statement.merge.MergeOperation;
import net.sf.jsqlparser.statement.merge.MergeUpdate;

/** MERGE: all that its branches write together. */
record Merges(Target target) {

    Optional<StatementLineage> read(Merge merge) {
        Queries queries = target.queries();
        Scope scope = new WithClause(queries).bind(merge.getWithItemsList(), Scope.OUTSIDE);
        Relations.Found found = target.relation(merge.getTable());
        String name = queries.real(
                merge.getTable().getAlias() == null
                        ? merge.getTable().getName()
                        : merge.getTable().getAlias().getName());
        Joined source = new FromItems(queries).joined(merge.getFromItem(), null, scope, scope);
        Scope both = scope.inside(Joined.of(new Item(name, Optional.of(found.name()), found.columns()))
                .join(source));
        Walk.filter(queries, both).of(merge.getOnCondition());
        for (MergeOperation operation : merge.getOperations()) {
            operation(operation, found, scope.inside(source), both);
        }
        return target.moves(Verb.MERGE, found.name());
    }

    private void operation(MergeOperation operation, Relations.Found found, Scope source, Scope both) {
        Walk filter = Walk.filter(target.queries(), both);
        if (operation instanceof MergeUpdate update) {
            filter.of(update.getAndPredicate(), update.getWhereCondition());
            new Updates(target).sets(update.getUpdateSets(), found.columns(), both);
        } else if (operation instanceof MergeInsert insert) {
            filter.of(insert.getAndPredicate(), insert.getWhereCondition());
            insert(insert, found, source);
        } else if (operation instanceof MergeDelete delete) {
            filter.of(delete.getAndPredicate());
        } else {
            throw Kinds.unread("its MERGE does something", operation);
        }
    }

    /** Rows that are inserted come from the source alone. */
    private void insert(MergeInsert insert, Relations.Found found, Scope source) {
        if (insert.getValues() == null) {
            return;
        }
        List<String> columns = new ArrayList<>();
        if (insert.getColumns() != null && !insert.getColumns().isEmpty()) {
            insert.getColumns()
                    .forEach(column -> columns.add(
                            target.spelled(target.queries().real(column.getColumnName()), found.columns())));
        } else {
            found.columns().star().forEach(field -> columns.add(field.name()));
        }
        List<Field> values = new ArrayList<>();
        for (Expression value : insert.getValues()) {
            values.add(new PlainQuery(target.queries()).field("", value, source));
        }
        target.feed(columns, values);
    }
}
