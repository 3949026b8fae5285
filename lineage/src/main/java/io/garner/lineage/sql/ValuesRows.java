package io.garner.lineage.sql;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.statement.select.Values;

/** VALUES: each column is fed by all expressions of its place. */
final class ValuesRows {

    private ValuesRows() {}

    static List<Field> fields(Values values, Scope scope, Queries queries) {
        List<Field> fields = List.of();
        for (List<? extends Expression> row : rows(values)) {
            List<Field> next = row(row, scope, queries);
            fields = fields.isEmpty() ? next : Field.and(fields, next);
        }
        return fields;
    }

    /** The parser has one row as a flat list and several as lists in a list. */
    private static List<List<? extends Expression>> rows(Values values) {
        ExpressionList<?> all = values.getExpressions();
        List<List<? extends Expression>> rows = new ArrayList<>();
        boolean several = !all.isEmpty() && all.stream().allMatch(ExpressionList.class::isInstance);
        if (several) {
            all.forEach(row -> rows.add((ExpressionList<?>) row));
        } else {
            rows.add(all);
        }
        return rows;
    }

    private static List<Field> row(List<? extends Expression> row, Scope scope, Queries queries) {
        List<Field> fields = new ArrayList<>();
        for (Expression expression : row) {
            fields.add(new PlainQuery(queries).field("column" + (fields.size() + 1), expression, scope));
        }
        return fields;
    }
}
