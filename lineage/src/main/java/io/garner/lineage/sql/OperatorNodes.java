package io.garner.lineage.sql;

import java.util.List;
import net.sf.jsqlparser.expression.ArrayConstructor;
import net.sf.jsqlparser.expression.ArrayExpression;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.CollateExpression;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.JsonExpression;
import net.sf.jsqlparser.expression.RangeExpression;
import net.sf.jsqlparser.expression.RowConstructor;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.TimezoneExpression;
import net.sf.jsqlparser.expression.TranscodingFunction;
import net.sf.jsqlparser.expression.operators.arithmetic.*;
import net.sf.jsqlparser.expression.operators.relational.*;

/** Operators and what is written like them. */
final class OperatorNodes {

    private static final List<Class<? extends BinaryExpression>> BINARY = List.of(
            Addition.class,
            Subtraction.class,
            Multiplication.class,
            Division.class,
            IntegerDivision.class,
            Modulo.class,
            Concat.class,
            BitwiseAnd.class,
            BitwiseOr.class,
            BitwiseXor.class,
            BitwiseLeftShift.class,
            BitwiseRightShift.class,
            JsonOperator.class,
            DoubleAnd.class,
            Contains.class,
            ContainedBy.class,
            GeometryDistance.class,
            Matches.class,
            RegExpMatchOperator.class,
            Plus.class);

    private OperatorNodes() {}

    static void addTo(Nodes nodes) {
        BINARY.forEach(kind -> nodes.add(kind, OperatorNodes::binary));
        nodes.add(SignedExpression.class, (node, walk) -> walk.of(node.getExpression()));
        nodes.add(CollateExpression.class, (node, walk) -> walk.of(node.getLeftExpression()));
        nodes.add(ExtractExpression.class, (node, walk) -> walk.of(node.getExpression()));
        nodes.add(IntervalExpression.class, (node, walk) -> walk.of(node.getExpression()));
        nodes.add(TranscodingFunction.class, (node, walk) -> walk.of(node.getExpression()));
        nodes.add(RangeExpression.class, (node, walk) -> walk.of(node.getStartExpression(), node.getEndExpression()));
        nodes.add(CastExpression.class, OperatorNodes::cast);
        nodes.add(TimezoneExpression.class, (node, walk) -> {
            walk.of(node.getLeftExpression());
            walk.all(node.getTimezoneExpressions());
        });
        nodes.add(JsonExpression.class, (node, walk) -> {
            walk.of(node.getExpression());
            node.getIdentList().forEach(ident -> walk.of(ident.getKey()));
        });
        nodes.add(ArrayConstructor.class, (node, walk) -> walk.all(node.getExpressions()));
        nodes.add(ArrayExpression.class, (node, walk) -> {
            walk.of(node.getObjExpression(), node.getIndexExpression());
            walk.of(node.getStartIndexExpression(), node.getStopIndexExpression());
        });
        nodes.add(ExpressionList.class, OperatorNodes::list);
        nodes.add(ParenthesedExpressionList.class, OperatorNodes::list);
        nodes.add(NamedExpressionList.class, OperatorNodes::list);
        nodes.add(RowConstructor.class, OperatorNodes::list);
    }

    private static void list(ExpressionList<?> node, Walk walk) {
        walk.all(node);
    }

    /** Chains of operators are deep on their left only, and are followed there without recursion. */
    static void binary(BinaryExpression top, Walk walk) {
        BinaryExpression node = top;
        walk.of(node.getRightExpression());
        while (node.getLeftExpression().getClass() == node.getClass() && node.getClass() != JsonOperator.class) {
            node = (BinaryExpression) node.getLeftExpression();
            walk.of(node.getRightExpression());
        }
        walk.of(node.getLeftExpression());
    }

    private static void cast(CastExpression node, Walk walk) {
        if (node.getColumnDefinitions() != null && !node.getColumnDefinitions().isEmpty()) {
            throw new Unreadable("it casts to a row of columns, which is not read");
        }
        walk.of(node.getLeftExpression());
    }
}
