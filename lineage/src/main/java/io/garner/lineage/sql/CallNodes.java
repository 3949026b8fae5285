package io.garner.lineage.sql;

import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.MethodCallExpression;
import net.sf.jsqlparser.expression.OracleNamedFunctionParameter;
import net.sf.jsqlparser.expression.PostgresNamedFunctionParameter;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.AllColumns;

/** Calls: functions, aggregates and methods. All that they are given feeds what they give. */
final class CallNodes {

    private static final Set<String> COUNTS = Set.of("COUNT", "COUNT_BIG");

    private CallNodes() {}

    static void addTo(Nodes nodes) {
        nodes.add(Function.class, CallNodes::function);
        nodes.add(AnalyticExpression.class, WindowNodes::window);
        nodes.add(TrimFunction.class, (node, walk) -> walk.of(node.getExpression(), node.getFromExpression()));
        nodes.add(OracleNamedFunctionParameter.class, (node, walk) -> walk.of(node.getExpression()));
        nodes.add(PostgresNamedFunctionParameter.class, (node, walk) -> walk.of(node.getExpression()));
        nodes.add(MethodCallExpression.class, (node, walk) -> {
            walk.of(node.getExpression());
            arguments(node.getMethod(), walk);
        });
    }

    private static void function(Function node, Walk walk) {
        refuseColumnOfRow(node, walk);
        owner(node, walk).ifPresent(walk::of);
        arguments(node, walk);
    }

    /** PostgreSQL reads {@code name(t)} as {@code t.name}, where it has no such function, which is not known here. */
    private static void refuseColumnOfRow(Function node, Walk walk) {
        boolean one = node.getParameters() != null && node.getParameters().size() == 1;
        if (one
                && node.getParameters().get(0) instanceof Column column
                && column.getTable() == null
                && walk.queries().reading().standIns().dialect() == Dialect.POSTGRES) {
            String function = walk.queries()
                    .real(node.getMultipartName().get(node.getMultipartName().size() - 1));
            walk.lookup()
                    .rows()
                    .find(List.of(walk.queries().real(column.getColumnName())))
                    .filter(row -> !row.columns()
                            .named(function, walk.queries().reading().standIns())
                            .isEmpty())
                    .ifPresent(row -> {
                        throw new Doubt(function + "(" + row.name() + ") may be a function or a column");
                    });
        }
    }

    static void arguments(Function node, Walk walk) {
        if (node.getKeep() != null || node.getHavingClause() != null || node.getChainedParameters() != null) {
            throw new Unreadable("the parser takes " + node.getName() + " for another dialect's function");
        }
        if (node.getKeywordArguments() != null) {
            node.getKeywordArguments().forEach(argument -> walk.of(argument.getExpression()));
        }
        parameters(node.getName(), node.getParameters(), walk);
        walk.all(node.getNamedParameters());
        walk.orders(node.getOrderByElements());
    }

    static void parameters(String name, List<? extends Expression> parameters, Walk walk) {
        if (parameters == null) {
            return;
        }
        int first = isDateFunction(name, walk) ? 1 : 0;
        for (Expression parameter : parameters.subList(Math.min(first, parameters.size()), parameters.size())) {
            if (parameter.getClass() != AllColumns.class || !COUNTS.contains(name.toUpperCase(Locale.ROOT))) {
                walk.of(parameter);
            }
        }
    }

    /** {@code DATEDIFF(dd, a, b)}: a unit of time stands first and looks like a column. */
    private static boolean isDateFunction(String name, Walk walk) {
        return walk.queries().reading().standIns().dialect() == Dialect.SQL_SERVER
                && KeywordNames.DATE_FUNCTIONS.contains(name.toUpperCase(Locale.ROOT));
    }

    /** In {@code o.doc.value('…')} the function's name begins with a column, in {@code dbo.fn(…)} it does not. */
    static Optional<Column> owner(Function node, Walk walk) {
        List<String> parts = node.getMultipartName();
        if (walk.queries().reading().standIns().dialect() == Dialect.POSTGRES || parts == null || parts.size() < 2) {
            return Optional.empty();
        }
        List<String> qualifier = new ArrayList<>(parts.subList(0, parts.size() - 2));
        String name = parts.get(parts.size() - 2);
        Column column = qualifier.isEmpty() ? new Column(name) : new Column(new Table(qualifier), name);
        boolean qualified = !qualifier.isEmpty()
                && walk.lookup()
                        .rows()
                        .find(qualifier.stream().map(walk.queries()::real).toList())
                        .isPresent();
        return qualified || (qualifier.isEmpty() && isColumn(column, walk)) ? Optional.of(column) : Optional.empty();
    }

    private static boolean isColumn(Column column, Walk walk) {
        String name = walk.queries().real(column.getColumnName());
        return walk.scope().outwards().stream()
                .anyMatch(level -> !level.joined()
                        .columns()
                        .named(name, walk.queries().reading().standIns())
                        .isEmpty());
    }
}
