package io.garner.lineage.sql;

import io.garner.source.ColumnLineage.SourceColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;

/** SELECT … FROM …, without what stands around it. */
record PlainQuery(Queries queries) {

    List<Field> fields(PlainSelect select, Scope outer) {
        Scope scope = scope(select, outer);
        List<Field> fields = new ArrayList<>();
        if (select.getSelectItems() != null) {
            for (SelectItem<?> item : select.getSelectItems()) {
                fields.addAll(item(item, scope));
            }
        }
        boolean document = select.getForXmlPath() != null || select.getForClause() != null;
        return document ? List.of(document(fields)) : fields;
    }

    /** FOR XML and FOR JSON make one text of all columns. */
    private static Field document(List<Field> fields) {
        Field all = fields.stream().reduce(Field::and).orElseThrow(() -> new Unreadable("FOR XML has no columns"));
        return new Field("", all.sources(), Optional.of("FOR XML or FOR JSON"), all.doubt());
    }

    /** What names mean in it; all that only filters is met on the way. */
    Scope scope(PlainSelect select, Scope outer) {
        refuseStrange(select);
        Joined from = select.getFromItem() == null
                ? Joined.NOTHING
                : new FromItems(queries).joined(select.getFromItem(), select.getJoins(), outer, outer);
        Scope scope =
                outer.inside(from, select.getWindowDefinitions() == null ? List.of() : select.getWindowDefinitions());
        Walk filter = Walk.filter(queries, scope);
        filter.of(select.getWhere());
        filter.of(select.getHaving());
        filter.orders(select.getOrderByElements());
        if (select.getGroupBy() != null) {
            filter.of(select.getGroupBy().getGroupByExpressionList());
            select.getGroupBy().getGroupingSets().forEach(filter::of);
        }
        if (select.getDistinct() != null && select.getDistinct().getOnSelectItems() != null) {
            select.getDistinct().getOnSelectItems().forEach(item -> filter.of(item.getExpression()));
        }
        return scope;
    }

    private static void refuseStrange(PlainSelect select) {
        boolean strange = select.getLateralViews() != null
                || select.getQualify() != null
                || select.getPreWhere() != null
                || select.getOracleHierarchical() != null
                || select.getKsqlWindow() != null
                || select.getBigQuerySelectQualifier() != null
                || select.getMySqlSelectIntoClause() != null
                || select.getPreferringClause() != null;
        if (strange) {
            throw new Unreadable("the parser takes it for another dialect");
        }
    }

    private List<Field> item(SelectItem<?> item, Scope scope) {
        Expression expression = item.getExpression();
        if (expression instanceof AllTableColumns all && item.getAlias() == null) {
            plainStar(all);
            return new RowLookup(queries, scope)
                    .item(NameParts.of(all.getTable(), queries))
                    .columns()
                    .star();
        }
        if (expression.getClass() == AllColumns.class) {
            plainStar((AllColumns) expression);
            return scope.joined().columns().star();
        }
        String name = item.getAlias() == null
                ? OutputNames.of(expression, queries)
                : queries.real(item.getAlias().getName());
        return List.of(field(name, expression, scope));
    }

    private static void plainStar(AllColumns star) {
        if (star.getExceptColumns() != null || star.getReplaceExpressions() != null) {
            throw new Unreadable("the parser takes its * for another dialect's");
        }
    }

    /** What an expression yields; a doubt of it stays its own. */
    Field field(String name, Expression expression, Scope scope) {
        try {
            Expression inner = Walk.unwrapped(expression);
            if (inner instanceof Column column && column.getArrayConstructor() == null) {
                Optional<Field> field = new ColumnLookup(queries, scope).plain(column);
                if (field.isPresent()) {
                    queries.reading().meet(field.get().sources());
                    return field.get().named(name);
                }
            }
            Set<SourceColumn> sources = new LinkedHashSet<>();
            Walk.into(queries, scope, sources).of(expression);
            new Unwalked(queries, scope).refuse(expression.toString());
            return Field.of(name, sources, queries.shown(expression));
        } catch (Doubt doubt) {
            return Field.doubtful(name, doubt.reason());
        }
    }
}
