package io.garner.lineage.sql;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.ExceptOp;
import net.sf.jsqlparser.statement.select.IntersectOp;
import net.sf.jsqlparser.statement.select.LateralSubSelect;
import net.sf.jsqlparser.statement.select.MinusOp;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperation;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.TableStatement;
import net.sf.jsqlparser.statement.select.UnionOp;
import net.sf.jsqlparser.statement.select.Values;
import org.jspecify.annotations.Nullable;

/** What queries yield. */
record Queries(Reading reading) {

    List<Field> fields(Select select, Scope outer) {
        reading.check();
        Scope scope = new WithClause(this).bind(select.getWithItemsList(), outer);
        Class<?> kind = select.getClass();
        if (kind == PlainSelect.class) {
            return new PlainQuery(this).fields((PlainSelect) select, scope);
        }
        if (kind == SetOperationList.class) {
            return ordered(select, setOperation((SetOperationList) select, scope), scope);
        }
        if (kind == ParenthesedSelect.class || kind == LateralSubSelect.class) {
            return ordered(select, fields(((ParenthesedSelect) select).getSelect(), scope), scope);
        }
        if (kind == Values.class) {
            return ValuesRows.fields((Values) select, scope, this);
        }
        if (kind == TableStatement.class) {
            Table table = ((TableStatement) select).getTable();
            return new FromItems(this).table(table, scope).columns().star();
        }
        throw Kinds.unread("it has a query", select);
    }

    private List<Field> ordered(Select select, List<Field> fields, Scope scope) {
        Walk.filter(this, scope.inside(Joined.NOTHING)).orders(select.getOrderByElements());
        return fields;
    }

    /** Values come through UNION and INTERSECT from all branches by position; what EXCEPT takes away feeds nothing. */
    private List<Field> setOperation(SetOperationList list, Scope scope) {
        List<Field> fields = fields(list.getSelects().get(0), scope);
        boolean takesAway = false;
        for (int i = 1; i < list.getSelects().size(); i++) {
            SetOperation operation = list.getOperations().get(i - 1);
            // INTERSECT binds closer, so one behind EXCEPT belongs to what is taken away.
            takesAway = isExcept(operation) || (takesAway && operation instanceof IntersectOp);
            List<Field> branch = fields(list.getSelects().get(i), scope);
            List<Field> both = Field.and(fields, branch);
            fields = takesAway ? fields : both;
        }
        return fields;
    }

    private static boolean isExcept(SetOperation operation) {
        if (operation instanceof ExceptOp || operation instanceof MinusOp) {
            return true;
        }
        if (operation instanceof UnionOp || operation instanceof IntersectOp) {
            return false;
        }
        throw Kinds.unread("it has a set operation", operation);
    }

    /** Only what it reads, for EXISTS, which looks at no column. */
    void meet(Select select, Scope outer) {
        Scope scope = new WithClause(this).bind(select.getWithItemsList(), outer);
        if (select.getClass() == ParenthesedSelect.class) {
            meet(((ParenthesedSelect) select).getSelect(), scope);
        } else if (select instanceof PlainSelect plain) {
            new PlainQuery(this).scope(plain, scope);
        } else {
            fields(select, scope);
        }
    }

    String real(String parsers) {
        return reading.standIns().real(parsers);
    }

    /** An expression as the text has it, but for white space. */
    String shown(Object node) {
        String text = reading.standIns().restored(String.valueOf(node));
        return text.length() <= 1_000 ? text : text.substring(0, 1_000) + "…";
    }

    /** The names of an alias's column list. */
    List<String> columnList(@Nullable Alias alias) {
        List<String> names = new ArrayList<>();
        if (alias != null && alias.getAliasColumns() != null) {
            alias.getAliasColumns().forEach(column -> names.add(real(column.name)));
        }
        return names;
    }
}
