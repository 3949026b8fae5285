package io.garner.lineage.sql;

import io.garner.source.ColumnLineageResolver.Dialect;
import net.sf.jsqlparser.expression.*;
import net.sf.jsqlparser.statement.select.AllColumns;

/** What no column is in. */
final class LeafNodes {

    private LeafNodes() {}

    static void addTo(Nodes nodes) {
        nodes.add(NullValue.class, (node, walk) -> {});
        nodes.add(StringValue.class, (node, walk) -> {});
        nodes.add(LongValue.class, (node, walk) -> {});
        nodes.add(DoubleValue.class, (node, walk) -> {});
        nodes.add(HexValue.class, (node, walk) -> {});
        nodes.add(DateValue.class, (node, walk) -> {});
        nodes.add(TimeValue.class, (node, walk) -> {});
        nodes.add(TimestampValue.class, (node, walk) -> {});
        nodes.add(TimeKeyExpression.class, (node, walk) -> {});
        nodes.add(DateTimeLiteralExpression.class, (node, walk) -> {});
        nodes.add(JdbcParameter.class, (node, walk) -> {});
        nodes.add(JdbcNamedParameter.class, (node, walk) -> {});
        nodes.add(UserVariable.class, (node, walk) -> {});
        nodes.add(NextValExpression.class, (node, walk) -> {});
        nodes.add(BooleanValue.class, LeafNodes::truth);
        nodes.add(DateUnitExpression.class, (node, walk) -> {
            throw new Unreadable("the parser takes a name for a unit of time: " + node);
        });
        nodes.add(AllColumns.class, (node, walk) -> {
            throw new Doubt("it has a * inside an expression");
        });
    }

    /** SQL Server has no such words, so there it is a column. */
    private static void truth(BooleanValue node, Walk walk) {
        if (walk.queries().reading().standIns().dialect() == Dialect.SQL_SERVER) {
            throw new Unreadable("the parser takes a name for a truth value: " + node);
        }
    }
}
