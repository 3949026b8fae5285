package io.garner.lineage.sql;

import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.LateralSubSelect;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.TableFunction;
import net.sf.jsqlparser.statement.select.Values;
import org.jspecify.annotations.Nullable;

/** What stands in FROM. */
record FromItems(Queries queries) {

    /**
     * @param outer what all of it sees
     * @param lateral what LATERAL, functions and APPLY see besides: all to their left
     */
    Joined joined(FromItem first, @Nullable List<Join> joins, Scope outer, Scope lateral) {
        Joined joined = joined(first, outer, lateral, false);
        if (joins != null) {
            for (Join join : joins) {
                refuseStrange(join);
                Joined right = joined(join.getFromItem(), outer, lateral.inside(joined), join.isApply());
                joined = join(joined, right, join);
                Walk conditions = Walk.filter(queries, lateral.inside(joined));
                for (Expression condition : join.getOnExpressions()) {
                    conditions.of(condition);
                }
            }
        }
        return joined;
    }

    private Joined join(Joined left, Joined right, Join join) {
        List<String> using = new ArrayList<>();
        if (join.getUsingColumns() != null) {
            for (Column column : join.getUsingColumns()) {
                using.add(queries.real(column.getColumnName()));
            }
        }
        if (join.isNatural()) {
            using.addAll(left.common(right));
        }
        if (using.isEmpty()) {
            return left.join(right);
        }
        Joined.Side side = join.isFull() ? Joined.Side.BOTH : join.isRight() ? Joined.Side.RIGHT : Joined.Side.LEFT;
        return left.join(right, using, side, queries.reading().standIns());
    }

    private static void refuseStrange(Join join) {
        boolean strange = join.isAsOf()
                || join.isSemi()
                || join.isGlobal()
                || join.isAny()
                || join.isAll()
                || join.isArray()
                || join.isWindowJoin()
                || join.isStraight();
        if (strange) {
            throw new Unreadable("the parser takes a join for another dialect's");
        }
    }

    private Joined joined(FromItem item, Scope outer, Scope lateral, boolean apply) {
        queries.reading().check();
        if (item.getClass() == ParenthesedFromItem.class) {
            ParenthesedFromItem inner = (ParenthesedFromItem) item;
            Joined joined = joined(inner.getFromItem(), inner.getJoins(), apply ? lateral : outer, lateral);
            boolean asIs = inner.getAlias() == null && inner.getPivot() == null && inner.getUnPivot() == null;
            return asIs ? joined : Joined.of(finished("", Optional.empty(), joined.columns(), item, lateral));
        }
        return Joined.of(item(item, outer, apply || item instanceof LateralSubSelect ? lateral : outer, lateral));
    }

    private Item item(FromItem item, Scope outer, Scope seen, Scope lateral) {
        Class<?> kind = item.getClass();
        if (kind == Table.class) {
            Item table = table((Table) item, outer);
            return finished(table.name(), table.relation(), table.columns(), item, lateral);
        }
        if (kind == ParenthesedSelect.class || kind == LateralSubSelect.class) {
            ParenthesedSelect select = (ParenthesedSelect) item;
            return finished(
                    "", Optional.empty(), derived(queries.fields(select, seen), item.getAlias()), item, lateral);
        }
        if (kind == Values.class) {
            Columns rows = Columns.of(queries.fields((Select) item, seen));
            return finished("", Optional.empty(), rows, item, lateral);
        }
        if (kind == TableFunction.class) {
            Columns columns = new TableFunctions(queries).columns((TableFunction) item, lateral);
            return finished("", Optional.empty(), columns, item, lateral);
        }
        throw Kinds.unread("it reads from something", item);
    }

    /** PostgreSQL gives names to columns that have none by rules that are not all followed here. */
    private Columns derived(List<Field> fields, @Nullable Alias alias) {
        boolean nameless = queries.reading().standIns().dialect() == Dialect.POSTGRES
                && queries.columnList(alias).size() < fields.size()
                && fields.stream().anyMatch(field -> field.name().isEmpty());
        Columns columns = Columns.of(fields);
        return nameless
                ? new Columns(fields, Optional.of("a subquery has columns without a name"), Optional.empty())
                : columns;
    }

    /** With its alias, its column list and what is turned around it. */
    private Item finished(
            String name, Optional<io.garner.model.TableName> relation, Columns columns, FromItem item, Scope lateral) {
        Columns turned = columns;
        Alias alias = item.getAlias();
        if (item.getPivot() != null) {
            turned = new Pivots(queries).pivoted(item.getPivot(), columns, lateral);
            alias = item.getPivot().getAlias() == null ? alias : item.getPivot().getAlias();
        }
        if (item.getUnPivot() != null) {
            turned = new Pivots(queries).unpivoted(item.getUnPivot(), columns);
            alias = item.getUnPivot().getAlias() == null
                    ? alias
                    : item.getUnPivot().getAlias();
        }
        if (alias == null) {
            return new Item(name, relation, turned);
        }
        boolean list = item.getClass() != TableFunction.class;
        Columns renamed = list ? turned.renamed(queries.columnList(alias)) : turned;
        return new Item(queries.real(alias.getName()), Optional.empty(), renamed);
    }

    /** A table, or the query of WITH that hides it. */
    Item table(Table table, Scope scope) {
        List<String> parts = NameParts.reversed(table, queries);
        String name = parts.get(0);
        Optional<Cte> cte =
                parts.size() == 1 ? scope.cte(name, queries.reading().standIns()) : Optional.empty();
        if (cte.isPresent()) {
            return new Item(name, Optional.empty(), cte.get().use());
        }
        Optional<Relations.Found> found = queries.reading().relations().find(parts);
        if (found.isEmpty()) {
            String called = queries.shown(table.getFullyQualifiedName());
            queries.reading().missing(called);
            return new Item(name, Optional.empty(), Columns.unknown(called + " is not known"));
        }
        queries.reading().meet(found.get().name());
        return new Item(name, Optional.of(found.get().name()), found.get().columns());
    }
}
