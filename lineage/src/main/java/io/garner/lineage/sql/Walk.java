package io.garner.lineage.sql;

import io.garner.source.ColumnLineage.SourceColumn;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.statement.select.OrderByElement;
import org.jspecify.annotations.Nullable;

/**
 * The way through an expression. The parser's own visitor passes by what it does not expect; this one knows each class of
 * node that may come, and one that it does not know ends the reading.
 *
 * @param into collects the columns that are met
 * @param filters whether what is met only filters: then a name that is not known does no harm
 */
record Walk(Queries queries, Scope scope, Set<SourceColumn> into, boolean filters) {

    static Walk into(Queries queries, Scope scope, Set<SourceColumn> into) {
        return new Walk(queries, scope, into, false);
    }

    static Walk filter(Queries queries, Scope scope) {
        return new Walk(queries, scope, new LinkedHashSet<>(), true);
    }

    void of(@Nullable Expression node) {
        if (node == null) {
            return;
        }
        queries.reading().check();
        try {
            Nodes.visit(node, this);
        } catch (Doubt doubt) {
            if (!filters) {
                throw doubt;
            }
        }
    }

    void of(@Nullable Expression one, @Nullable Expression other) {
        of(one);
        of(other);
    }

    void all(@Nullable Iterable<? extends Expression> nodes) {
        if (nodes != null) {
            nodes.forEach(this::of);
        }
    }

    void orders(@Nullable List<OrderByElement> orders) {
        if (orders != null) {
            orders.forEach(order -> of(order.getExpression()));
        }
    }

    void add(Set<SourceColumn> sources) {
        queries.reading().meet(sources);
        into.addAll(sources);
    }

    /** Fed by all that a query yields. */
    void add(List<Field> fields) {
        for (Field field : fields) {
            if (field.doubt().isPresent() && !filters) {
                throw new Doubt(field.doubt().get());
            }
            add(field.sources());
        }
    }

    ColumnLookup lookup() {
        return new ColumnLookup(queries, scope);
    }

    /** Without parentheses around it. */
    static Expression unwrapped(Expression expression) {
        Expression inner = expression;
        while (inner.getClass() == ParenthesedExpressionList.class
                && ((ParenthesedExpressionList<?>) inner).size() == 1) {
            inner = ((ParenthesedExpressionList<?>) inner).get(0);
        }
        return inner;
    }
}
