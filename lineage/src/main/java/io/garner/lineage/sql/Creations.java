package io.garner.lineage.sql;

import io.garner.lineage.sql.StatementLineage.Verb;
import io.garner.model.TableName;
import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.create.table.CreateTable;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;

/** CREATE TABLE … AS, SELECT … INTO and CREATE VIEW. */
record Creations(Dialect dialect) {

    /** Without {@code WITH (DISTRIBUTION = …)}, which says where the rows go and not from where they come. */
    Tokens plain(Tokens tokens) {
        if (dialect == Dialect.POSTGRES || !tokens.is(0, "CREATE", "TABLE")) {
            return tokens;
        }
        int with = tokens.find(0, "WITH", "AS");
        return with > 0 && tokens.is(with, "WITH", "(") ? tokens.without(with, tokens.close(with + 1) + 1) : tokens;
    }

    Optional<StatementLineage> table(CreateTable create, Target target) {
        if (create.getSelect() == null) {
            return Optional.empty();
        }
        if (create.getCreateOptionsStrings() != null
                && create.getCreateOptionsStrings().stream().anyMatch(option -> option.matches("(?i)temp|temporary"))) {
            throw new Unreadable("it fills a temporary table, which is in no catalog");
        }
        List<Field> fields = target.queries().fields(create.getSelect(), Scope.OUTSIDE);
        List<String> names = new ArrayList<>();
        if (create.getColumns() != null) {
            create.getColumns().forEach(column -> names.add(target.queries().real(column)));
        }
        if (names.isEmpty() && create.getColumnDefinitions() != null) {
            create.getColumnDefinitions()
                    .forEach(column -> names.add(target.queries().real(column.getColumnName())));
        }
        return created(create.getTable(), Columns.of(fields).renamed(names).fields(), target);
    }

    Optional<StatementLineage> into(Select select, Target target) {
        PlainSelect first = leftmost(select);
        if (first == null
                || first.getIntoTables() == null
                || first.getIntoTables().isEmpty()) {
            return Optional.empty();
        }
        return created(first.getIntoTables().get(0), target.queries().fields(select, Scope.OUTSIDE), target);
    }

    private static PlainSelect leftmost(Select select) {
        if (select instanceof SetOperationList list) {
            return leftmost(list.getSelects().get(0));
        }
        if (select instanceof ParenthesedSelect inner) {
            return leftmost(inner.getSelect());
        }
        return select instanceof PlainSelect plain ? plain : new PlainSelect();
    }

    private static Optional<StatementLineage> created(Table table, List<Field> fields, Target target) {
        TableName name = target.relation(table).name();
        feedNamed(fields, target);
        return target.moves(Verb.CREATE_TABLE, name);
    }

    private static void feedNamed(List<Field> fields, Target target) {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (field.name().isEmpty()) {
                String place = "column " + (i + 1);
                target.feed(place, Field.doubtful(place, "it has no name in the text"));
            } else {
                target.feed(field.name(), field);
            }
        }
    }

    StatementLineage view(Normalised text, Target target, Stop stop) {
        Tokens tokens = text.tokens();
        ViewHead head = ViewHead.cut(tokens, text.standIns());
        Select select = (Select) Parser.parse(new Normalised(head.query(), text.standIns()), stop);
        List<Field> fields = target.queries().fields(select, Scope.OUTSIDE);
        feedNamed(Columns.of(fields).renamed(head.columns().orElse(List.of())).fields(), target);
        TableName name =
                viewName(tokens, text.standIns(), target.queries().reading().relations());
        return target.moves(Verb.CREATE_VIEW, name).orElseThrow(() -> new Unreadable("the view reads nothing"));
    }

    private static TableName viewName(Tokens tokens, StandIns standIns, Relations relations) {
        int at = tokens.find(0, "VIEW") + 1;
        at = tokens.is(at, "IF", "NOT", "EXISTS") ? at + 3 : at;
        List<String> parts = new ArrayList<>(List.of(standIns.real(tokens.at(at).text())));
        while (tokens.is(at + 1, ".")) {
            at += 2;
            parts.add(standIns.real(tokens.at(at).text()));
        }
        Collections.reverse(parts);
        return Target.named(parts, relations);
    }
}
