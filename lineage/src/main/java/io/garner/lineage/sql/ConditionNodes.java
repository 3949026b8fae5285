package io.garner.lineage.sql;

import java.util.List;
import net.sf.jsqlparser.expression.AnyComparisonExpression;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.OverlapsCondition;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.conditional.XorExpression;
import net.sf.jsqlparser.expression.operators.relational.*;
import net.sf.jsqlparser.statement.select.Select;

/** Conditions, which feed a column when they stand inside of its expression, as those of CASE do. */
final class ConditionNodes {

    private static final List<Class<? extends BinaryExpression>> BINARY = List.of(
            AndExpression.class,
            OrExpression.class,
            XorExpression.class,
            EqualsTo.class,
            NotEqualsTo.class,
            GreaterThan.class,
            GreaterThanEquals.class,
            MinorThan.class,
            MinorThanEquals.class,
            IsDistinctExpression.class,
            SimilarToExpression.class);

    private ConditionNodes() {}

    static void addTo(Nodes nodes) {
        BINARY.forEach(kind -> nodes.add(kind, OperatorNodes::binary));
        nodes.add(LikeExpression.class, (node, walk) -> {
            walk.of(node.getLeftExpression(), node.getRightExpression());
            walk.of(node.getEscape());
        });
        nodes.add(NotExpression.class, (node, walk) -> walk.of(node.getExpression()));
        nodes.add(IsNullExpression.class, (node, walk) -> walk.of(node.getLeftExpression()));
        nodes.add(IsBooleanExpression.class, (node, walk) -> walk.of(node.getLeftExpression()));
        nodes.add(IsUnknownExpression.class, (node, walk) -> walk.of(node.getLeftExpression()));
        nodes.add(Between.class, (node, walk) -> {
            walk.of(node.getLeftExpression());
            walk.of(node.getBetweenExpressionStart(), node.getBetweenExpressionEnd());
        });
        nodes.add(InExpression.class, (node, walk) -> walk.of(node.getLeftExpression(), node.getRightExpression()));
        nodes.add(OverlapsCondition.class, (node, walk) -> walk.of(node.getLeft(), node.getRight()));
        nodes.add(AnyComparisonExpression.class, (node, walk) -> walk.of(node.getSelect()));
        nodes.add(ExistsExpression.class, ConditionNodes::exists);
        nodes.add(CaseExpression.class, (node, walk) -> {
            walk.of(node.getSwitchExpression());
            walk.all(node.getWhenClauses());
            walk.of(node.getElseExpression());
        });
        nodes.add(WhenClause.class, (node, walk) -> walk.of(node.getWhenExpression(), node.getThenExpression()));
    }

    /** Whether there is a row: a filter, whatever its list selects. */
    private static void exists(ExistsExpression node, Walk walk) {
        Expression inner = Walk.unwrapped(node.getRightExpression());
        if (!(inner instanceof Select select)) {
            throw new Unreadable("its EXISTS is not read");
        }
        walk.queries().meet(select, walk.scope());
    }
}
