package io.garner.lineage.sql;

import java.util.List;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.WindowDefinition;
import net.sf.jsqlparser.expression.WindowElement;
import net.sf.jsqlparser.expression.WindowOffset;
import net.sf.jsqlparser.statement.select.AllColumns;

/** Functions with OVER, FILTER or WITHIN GROUP: rows are grouped, ordered and picked by columns that feed the value, too. */
final class WindowNodes {

    private WindowNodes() {}

    static void window(AnalyticExpression node, Walk walk) {
        if (node.getKeep() != null || node.getHavingClause() != null || node.getKeywordArguments() != null) {
            throw new Unreadable("the parser takes " + node.getName() + " for another dialect's function");
        }
        if (node.getExpression() != null && node.getExpression().getClass() != AllColumns.class) {
            CallNodes.parameters(node.getName(), List.of(node.getExpression()), walk);
        }
        walk.of(node.getOffset(), node.getDefaultValue());
        walk.of(node.getFilterExpression());
        walk.orders(node.getFuncOrderBy());
        walk.all(node.getPartitionExpressionList());
        walk.orders(node.getOrderByElements());
        frame(node.getWindowElement(), walk);
        definition(node.getWindowDefinition(), walk);
        named(node.getWindowName(), walk);
        if (node.getWindowDefinition() != null) {
            named(node.getWindowDefinition().getWindowName(), walk);
        }
    }

    private static void named(String name, Walk walk) {
        if (name != null) {
            definition(
                    walk.scope().window(name).orElseThrow(() -> new Doubt("the window " + name + " is not defined")),
                    walk);
        }
    }

    private static void definition(WindowDefinition definition, Walk walk) {
        if (definition != null) {
            List<?> partition = definition.getPartitionExpressionList();
            if (partition != null) {
                partition.forEach(expression -> walk.of((Expression) expression));
            }
            walk.orders(definition.getOrderByElements());
            frame(definition.getWindowElement(), walk);
        }
    }

    private static void frame(WindowElement frame, Walk walk) {
        if (frame != null) {
            edge(frame.getOffset(), walk);
            if (frame.getRange() != null) {
                edge(frame.getRange().getStart(), walk);
                edge(frame.getRange().getEnd(), walk);
            }
        }
    }

    private static void edge(WindowOffset offset, Walk walk) {
        if (offset != null) {
            walk.of(offset.getExpression());
        }
    }
}
