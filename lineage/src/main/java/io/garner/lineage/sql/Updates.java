package io.garner.lineage.sql;

import io.garner.lineage.sql.StatementLineage.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;

/** UPDATE … FROM, and the SET of others. */
record Updates(Target target) {

    Optional<StatementLineage> read(Update update) {
        if (update.getStartJoins() != null && !update.getStartJoins().isEmpty()) {
            throw new Unreadable("the parser takes it for another dialect's UPDATE");
        }
        Queries queries = target.queries();
        Scope scope = new WithClause(queries).bind(update.getWithItemsList(), Scope.OUTSIDE);
        Joined from = update.getFromItem() == null
                ? Joined.NOTHING
                : new FromItems(queries).joined(update.getFromItem(), update.getJoins(), scope, scope);
        Table table = update.getTable();
        Optional<Table> aliased = inFrom(update, queries.real(table.getName()));
        if (table.getNameParts().size() == 1
                && scope.cte(
                                queries.real(aliased.orElse(table).getName()),
                                queries.reading().standIns())
                        .isPresent()) {
            throw new Unreadable("it updates a query of its WITH");
        }
        Relations.Found found = target.relation(aliased.orElse(table));
        Joined all = from;
        if (aliased.isEmpty()) {
            String name = queries.real(
                    table.getAlias() == null
                            ? table.getName()
                            : table.getAlias().getName());
            Optional<io.garner.model.TableName> relation =
                    table.getAlias() == null ? Optional.of(found.name()) : Optional.empty();
            all = Joined.of(new Item(name, relation, found.columns())).join(from);
        }
        Scope inside = scope.inside(all);
        Walk.filter(queries, inside).of(update.getWhere());
        sets(update.getUpdateSets(), found.columns(), inside);
        return target.moves(Verb.UPDATE, found.name());
    }

    /** SQL Server names the table by its alias in FROM. */
    private Optional<Table> inFrom(Update update, String name) {
        List<FromItem> items = new ArrayList<>();
        if (update.getFromItem() != null) {
            items.add(update.getFromItem());
        }
        if (update.getJoins() != null) {
            update.getJoins().stream().map(Join::getFromItem).forEach(items::add);
        }
        StandIns standIns = target.queries().reading().standIns();
        if (standIns.dialect() != io.garner.source.ColumnLineageResolver.Dialect.SQL_SERVER) {
            return Optional.empty();
        }
        List<Table> called = items.stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> standIns.same(name, called(table)))
                .toList();
        if (called.size() > 1) {
            throw new Unreadable("more than one table in FROM is called " + name);
        }
        return called.stream().findFirst();
    }

    private String called(Table table) {
        return target.queries()
                .real(
                        table.getAlias() == null
                                ? table.getName()
                                : table.getAlias().getName());
    }

    /** {@code a = x}, {@code (a, b) = (x, y)} and {@code (a, b) = (SELECT …)}. */
    void sets(List<UpdateSet> sets, Columns known, Scope scope) {
        for (UpdateSet set : sets) {
            List<String> columns = new ArrayList<>();
            set.getColumns()
                    .forEach(column ->
                            columns.add(target.spelled(target.queries().real(column.getColumnName()), known)));
            List<? extends Expression> values = set.getValues();
            if (columns.size() > 1 && values.size() == 1 && Walk.unwrapped(values.get(0)) instanceof Select select) {
                target.feed(columns, target.queries().fields(select, scope));
            } else if (columns.size() > 1 && values.size() == 1 && values.get(0) instanceof ExpressionList<?> list) {
                target.feed(columns, values(list, scope));
            } else {
                target.feed(columns, values(values, scope));
            }
        }
    }

    private List<Field> values(List<? extends Expression> values, Scope scope) {
        List<Field> fields = new ArrayList<>();
        for (Expression value : values) {
            fields.add(new PlainQuery(target.queries()).field("", value, scope));
        }
        return fields;
    }
}
