package io.garner.lineage.sql;

import io.garner.source.ColumnLineage.SourceColumn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.Pivot;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.UnPivot;

/** PIVOT and UNPIVOT of SQL Server. */
record Pivots(Queries queries) {

    /** The values of a column become columns, all fed by what is aggregated; which of them it is only filters. */
    Columns pivoted(Pivot pivot, Columns columns, Scope outer) {
        if (pivot.getClass() != Pivot.class
                || pivot.getFunctionItems().size() != 1
                || pivot.getSingleInItems() == null) {
            throw new Unreadable("its PIVOT is not read");
        }
        var function = pivot.getFunctionItems().get(0).getExpression();
        Scope scope = outer.inside(Joined.of(new Item("", Optional.empty(), columns)));
        Set<SourceColumn> sources = new LinkedHashSet<>();
        List<String> names = new ArrayList<>();
        for (SelectItem<?> item : pivot.getSingleInItems()) {
            names.add(name(item));
        }
        Set<String> used = new LinkedHashSet<>();
        pivot.getForColumns().forEach(column -> used.add(queries.real(column.getColumnName())));
        if (function.getParameters() != null) {
            function.getParameters().forEach(parameter -> {
                if (!(parameter instanceof Column column)) {
                    throw new Unreadable("its PIVOT aggregates more than a column");
                }
                used.add(queries.real(column.getColumnName()));
            });
        }
        List<Field> fields = new ArrayList<>(rest(columns, used));
        try {
            Walk.into(queries, scope, sources).of(function);
            names.forEach(name -> fields.add(Field.of(name, sources, "PIVOT of " + queries.shown(function))));
        } catch (Doubt doubt) {
            names.forEach(name -> fields.add(Field.doubtful(name, doubt.reason())));
        }
        return columns.with(fields);
    }

    /** Columns become the values of one; their names, the values of the other, come from nowhere. */
    Columns unpivoted(UnPivot unpivot, Columns columns) {
        if (unpivot.getUnPivotClause().size() != 1
                || unpivot.getUnPivotForClause().size() != 1) {
            throw new Unreadable("its UNPIVOT is not read");
        }
        List<Field> from = new ArrayList<>();
        for (SelectItem<?> item : unpivot.getUnPivotInClause()) {
            List<Field> named = columns.named(name(item), queries.reading().standIns());
            if (named.size() != 1) {
                throw new Unreadable("the column " + name(item) + " of its UNPIVOT is not known");
            }
            from.add(named.get(0));
        }
        Field value = from.stream().reduce(Field::and).orElseThrow();
        Set<String> used = new LinkedHashSet<>(from.stream().map(Field::name).toList());
        List<Field> fields = new ArrayList<>(rest(columns, used));
        String valueName = queries.real(unpivot.getUnPivotClause().get(0).getColumnName());
        fields.add(new Field(valueName, value.sources(), Optional.of("UNPIVOT"), value.doubt()));
        fields.add(Field.of(
                queries.real(unpivot.getUnPivotForClause().get(0).getColumnName()),
                Set.of(),
                "UNPIVOT, names of columns"));
        return new Columns(fields, columns.open(), Optional.of("the order of UNPIVOT's columns is not read"));
    }

    private String name(SelectItem<?> item) {
        if (item.getExpression() instanceof Column column && column.getTable() == null) {
            return queries.real(
                    item.getAlias() == null
                            ? column.getColumnName()
                            : item.getAlias().getName());
        }
        throw new Unreadable("what stands in its PIVOT or UNPIVOT is not read: " + queries.shown(item));
    }

    private List<Field> rest(Columns columns, Set<String> used) {
        return columns.fields().stream()
                .filter(field -> used.stream()
                        .noneMatch(name -> queries.reading().standIns().same(name, field.name())))
                .toList();
    }
}
