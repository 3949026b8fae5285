package io.garner.lineage.sql;

import io.garner.source.ColumnLineage.SourceColumn;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.AliasedExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.RowGetExpression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.LateralSubSelect;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;

/** Columns, rows and queries inside expressions. */
final class NameNodes {

    private NameNodes() {}

    static void addTo(Nodes nodes) {
        nodes.add(Column.class, NameNodes::column);
        nodes.add(AllTableColumns.class, NameNodes::row);
        nodes.add(RowGetExpression.class, NameNodes::partOfRow);
        nodes.add(AliasedExpression.class, (node, walk) -> walk.of(node.getExpression()));
        List.of(
                        ParenthesedSelect.class,
                        LateralSubSelect.class,
                        PlainSelect.class,
                        SetOperationList.class,
                        Values.class)
                .forEach(kind -> nodes.add(kind, NameNodes::query));
    }

    private static void column(Column node, Walk walk) {
        walk.of(node.getArrayConstructor());
        walk.add(walk.lookup().sources(node));
    }

    /** {@code t.*} as one value. */
    private static void row(AllTableColumns node, Walk walk) {
        if (node.getExceptColumns() != null || node.getReplaceExpressions() != null) {
            throw new Unreadable("the parser takes its * for another dialect's");
        }
        ColumnLookup lookup = walk.lookup();
        Set<SourceColumn> sources =
                lookup.rows().whole(lookup.rows().item(NameParts.of(node.getTable(), walk.queries())));
        walk.add(sources);
    }

    /** {@code (t).a} is a column of t when t is a row here, else a part of what stands in the parentheses. */
    private static void partOfRow(RowGetExpression node, Walk walk) {
        Expression owner = Walk.unwrapped(node.getExpression());
        if (owner instanceof Column column
                && (column.getTable() == null || column.getTable().getName() == null)) {
            ColumnLookup lookup = walk.lookup();
            Optional<Field> value = lookup.plain(column);
            if (value.isEmpty()) {
                Item row = lookup.rows().item(List.of(walk.queries().real(column.getColumnName())));
                List<Field> named = row.columns()
                        .named(
                                walk.queries().real(node.getColumnName()),
                                walk.queries().reading().standIns());
                if (named.size() != 1) {
                    throw new Doubt("the column " + row.name() + "." + node.getColumnName() + " is not known");
                }
                walk.add(named);
                return;
            }
        }
        walk.of(node.getExpression());
    }

    private static void query(Select node, Walk walk) {
        walk.add(walk.queries().fields(node, walk.scope()));
    }
}
