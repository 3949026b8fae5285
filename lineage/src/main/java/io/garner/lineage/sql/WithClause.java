package io.garner.lineage.sql;

import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.WithItem;
import org.jspecify.annotations.Nullable;

/** The queries of WITH, also those that name themselves. */
record WithClause(Queries queries) {

    /** A recursive query settles after as many rounds as it has columns that feed each other. */
    private static final int ROUNDS = 200;

    Scope bind(@Nullable List<WithItem<?>> items, Scope outer) {
        Scope scope = outer;
        if (items == null) {
            return scope;
        }
        boolean recursive = items.stream().anyMatch(WithItem::isRecursive);
        List<Cte> ahead = new ArrayList<>();
        if (recursive) {
            // Each sees all others then, so a name must not be taken for a table of that name.
            for (WithItem<?> item : items) {
                Cte cte = new Cte(name(item));
                ahead.add(cte);
                scope = scope.with(cte);
            }
        }
        boolean sqlServer = queries.reading().standIns().dialect() == Dialect.SQL_SERVER;
        for (int i = 0; i < items.size(); i++) {
            Cte cte = recursive ? ahead.get(i) : new Cte(name(items.get(i)));
            Scope withIt = recursive ? scope : scope.with(cte);
            // Without RECURSIVE, PostgreSQL takes a query's own name inside of it for a table.
            boolean seesItself = recursive || sqlServer;
            read(items.get(i), cte, seesItself ? withIt : scope, seesItself);
            scope = withIt;
        }
        return scope;
    }

    private String name(WithItem<?> item) {
        return queries.real(item.getAliasName());
    }

    private void read(WithItem<?> item, Cte cte, Scope scope, boolean seesItself) {
        if (item.getWithFunctionDeclaration() != null
                || !(item.getParenthesedStatement() instanceof ParenthesedSelect)) {
            throw new Unreadable("WITH " + cte.name() + " holds a statement that is no query");
        }
        Select body = item.getSelect();
        while (body instanceof ParenthesedSelect inner && inner.getWithItemsList() == null) {
            body = inner.getSelect();
        }
        if (seesItself && body instanceof SetOperationList list && list.getWithItemsList() == null) {
            cte.columns(columns(item, queries.fields(list.getSelects().get(0), scope)));
        }
        for (int round = 0; round < ROUNDS; round++) {
            List<Field> before = cte.fields();
            Columns columns = columns(item, queries.fields(body, scope));
            boolean used = cte.used();
            cte.columns(columns);
            if (!used || columns.fields().equals(before)) {
                cte.columns(withTail(item, columns));
                return;
            }
        }
        throw new Unreadable("WITH " + cte.name() + " does not settle");
    }

    private Columns columns(WithItem<?> item, List<Field> fields) {
        List<String> names = new ArrayList<>();
        if (item.getWithItemList() != null) {
            item.getWithItemList()
                    .forEach(name -> names.add(queries.real(name.getExpression().toString())));
        }
        return Columns.of(fields).renamed(names);
    }

    /** SEARCH and CYCLE add columns, made of the keys of rows on the way. */
    private Columns withTail(WithItem<?> item, Columns columns) {
        if (item.getSearchClause() == null && item.getCycleClause() == null) {
            return columns;
        }
        String reason = "the columns that SEARCH and CYCLE add are not read";
        return new Columns(columns.fields(), Optional.of(reason), Optional.of(reason));
    }
}
