package io.garner.lineage.sql;

import io.garner.source.ColumnLineage.SourceColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.JsonTableFunction;
import net.sf.jsqlparser.expression.XmlTableFunction;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.TableFunction;

/** Functions in FROM. Those of the database take apart what they are given; of any other nobody knows what it reads. */
record TableFunctions(Queries queries) {

    Columns columns(TableFunction item, Scope lateral) {
        List<String> names = queries.columnList(item.getAlias());
        boolean ordinality = item.getWithClause() != null
                && item.getWithClause().toLowerCase(Locale.ROOT).contains("ordinality");
        List<Function> functions = item.getFunctions() == null ? List.of(item.getFunction()) : item.getFunctions();
        if (functions.size() > 1) {
            return rowsFrom(functions, names, ordinality, lateral);
        }
        Columns columns = one(functions.get(0), item, names, lateral);
        return ordinality ? withOrdinality(columns, names) : columns;
    }

    private Columns one(Function function, TableFunction item, List<String> names, Scope lateral) {
        if (!takesApart(function, lateral)) {
            String reason = "it comes out of the function " + queries.shown(function.getName()) + ", which is not read";
            List<Field> doubtful =
                    names.stream().map(name -> Field.doubtful(name, reason)).toList();
            return new Columns(doubtful, names.isEmpty() ? Optional.of(reason) : Optional.empty(), Optional.of(reason));
        }
        List<String> called = names.isEmpty() ? new TableFunctionNames(queries).of(function, item) : names;
        List<Field> fields = new ArrayList<>();
        try {
            Set<SourceColumn> sources = sources(function, lateral);
            called.forEach(name -> fields.add(Field.of(name, sources, queries.shown(function))));
        } catch (Doubt doubt) {
            called.forEach(name -> fields.add(Field.doubtful(name, doubt.reason())));
        }
        return fields.isEmpty()
                ? Columns.unknown("the columns of " + queries.shown(function.getName()) + " are not known")
                : Columns.of(fields);
    }

    private boolean takesApart(Function function, Scope lateral) {
        if (function instanceof XmlTableFunction || function instanceof JsonTableFunction) {
            return true;
        }
        List<String> parts = function.getMultipartName();
        String last = queries.real(parts.get(parts.size() - 1)).toLowerCase(Locale.ROOT);
        boolean builtIn = parts.size() == 1
                || (parts.size() == 2 && queries.real(parts.get(0)).equalsIgnoreCase("pg_catalog"));
        return (builtIn && TableFunctionNames.TAKE_APART.contains(last))
                || owner(function, lateral).isPresent();
    }

    /** {@code t.doc.nodes('…')}. */
    private Optional<Column> owner(Function function, Scope lateral) {
        return CallNodes.owner(function, Walk.filter(queries, lateral));
    }

    private Set<SourceColumn> sources(Function function, Scope lateral) {
        Set<SourceColumn> sources = new LinkedHashSet<>();
        Walk walk = Walk.into(queries, lateral, sources);
        if (function instanceof XmlTableFunction xml) {
            xml.getPassingClauses().forEach(clause -> walk.of(clause.getValueExpression()));
            walk.of(xml.getRowPathExpression());
            xml.getColumnDefinitions()
                    .forEach(column -> walk.of(column.getPathExpression(), column.getDefaultExpression()));
        } else if (function instanceof JsonTableFunction json) {
            walk.of(json.getJsonInputExpression(), json.getJsonPathExpression());
            json.getPassingClauses().forEach(clause -> walk.of(clause.getValueExpression()));
        } else {
            owner(function, lateral).ifPresent(walk::of);
            CallNodes.arguments(function, walk);
        }
        return sources;
    }

    /** The number of a row comes from nowhere. */
    private static Columns withOrdinality(Columns columns, List<String> names) {
        List<Field> fields = new ArrayList<>(columns.fields());
        if (!names.isEmpty()) {
            int last = fields.size() - 1;
            fields.set(last, Field.of(fields.get(last).name(), Set.of(), "ordinality"));
        } else {
            fields.add(Field.of("ordinality", Set.of(), "ordinality"));
        }
        return columns.with(fields);
    }

    /** ROWS FROM: which column comes from which function is certain only when each has one. */
    private Columns rowsFrom(List<Function> functions, List<String> names, boolean ordinality, Scope lateral) {
        if (names.size() != functions.size() + (ordinality ? 1 : 0)) {
            return Columns.unknown("the columns of its ROWS FROM are not told apart");
        }
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < functions.size(); i++) {
            fields.add(
                    takesApart(functions.get(i), lateral)
                            ? Field.of(
                                    names.get(i), sources(functions.get(i), lateral), queries.shown(functions.get(i)))
                            : Field.doubtful(names.get(i), "it comes out of a function, which is not read"));
        }
        if (ordinality) {
            fields.add(Field.of(names.get(functions.size()), Set.of(), "ordinality"));
        }
        return Columns.of(fields);
    }
}
