package io.garner.lineage.sql;

import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JsonAggregateFunction;
import net.sf.jsqlparser.expression.JsonFunction;
import net.sf.jsqlparser.expression.XMLSerializeExpr;
import org.jspecify.annotations.Nullable;

/** What makes and reads JSON and XML with a syntax of its own. */
final class DocumentNodes {

    private DocumentNodes() {}

    static void addTo(Nodes nodes) {
        nodes.add(XMLSerializeExpr.class, (node, walk) -> {
            walk.all(node.getExpressions());
            walk.of(node.getExpression());
            walk.orders(node.getOrderByElements());
        });
        nodes.add(JsonFunction.class, DocumentNodes::json);
        nodes.add(JsonAggregateFunction.class, DocumentNodes::aggregate);
    }

    private static void json(JsonFunction node, Walk walk) {
        node.getKeyValuePairs().forEach(pair -> {
            part(pair.getKey(), walk);
            part(pair.getValue(), walk);
        });
        node.getExpressions().forEach(expression -> walk.of(expression.getExpression()));
        walk.all(node.getPassingExpressions());
        if (node.getInputExpression() != null) {
            walk.of(node.getInputExpression().getExpression());
        }
        walk.of(node.getJsonPathExpression());
    }

    private static void aggregate(JsonAggregateFunction node, Walk walk) {
        part(node.getKey(), walk);
        part(node.getValue(), walk);
        walk.of(node.getExpression(), node.getFilterExpression());
        walk.orders(node.getExpressionOrderByElements());
        walk.orders(node.getOrderByElements());
        walk.all(node.getPartitionExpressionList());
    }

    /** The parser keeps some as text, in which no column can be told from a string. */
    private static void part(@Nullable Object part, Walk walk) {
        if (part instanceof Expression expression) {
            walk.of(expression);
        } else if (part instanceof String text && !text.startsWith("'")) {
            throw new Unreadable("the parser does not read " + walk.queries().shown(text) + " in a JSON function");
        }
    }
}
