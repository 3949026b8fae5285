package io.garner.lineage.sql;

import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.Locale;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.RowGetExpression;
import net.sf.jsqlparser.schema.Column;

/** What an output without alias is called; nothing where it has no name or the rule for it is not certain. */
final class OutputNames {

    private OutputNames() {}

    static String of(Expression expression, Queries queries) {
        Expression inner = Walk.unwrapped(expression);
        if (inner instanceof Column column && column.getArrayConstructor() == null) {
            return queries.real(column.getColumnName());
        }
        return queries.reading().standIns().dialect() == Dialect.POSTGRES ? postgres(inner, queries) : "";
    }

    private static String postgres(Expression expression, Queries queries) {
        if (expression.getClass() == Function.class) {
            var parts = ((Function) expression).getMultipartName();
            String name = queries.real(parts.get(parts.size() - 1));
            return name.toLowerCase(Locale.ROOT).equals("coalesce") ? "coalesce" : name;
        }
        if (expression instanceof RowGetExpression row) {
            return queries.real(row.getColumnName());
        }
        if (expression instanceof CastExpression cast && cast.getLeftExpression() instanceof Column column) {
            return queries.real(column.getColumnName());
        }
        // One with ELSE is called as that is.
        return expression instanceof CaseExpression choice && choice.getElseExpression() == null ? "case" : "";
    }
}
