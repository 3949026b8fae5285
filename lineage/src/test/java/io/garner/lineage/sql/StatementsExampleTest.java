package io.garner.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.lineage.sql.StatementLineage.Moves;
import io.garner.lineage.sql.StatementLineage.NotRead;
import io.garner.model.TableName;
import io.garner.source.ColumnLineageResolver.Dialect;
import io.garner.source.ColumnLineageResolver.KnownColumns;
import io.garner.source.ColumnLineageResolver.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the guide shows. */
class StatementsExampleTest {

    private static final Relation ORDERS =
            new Relation(new TableName("crm", "shop", "orders"), List.of("id", "amount", "tax"));

    @Test
    void statementsTellWhatTheyMove() {
        KnownColumns known =
                name -> Optional.of(ORDERS).filter(orders -> orders.name().equals(name));

        assertThat(told("CREATE TABLE totals AS SELECT sum(amount + tax) AS total FROM orders; CALL nightly();", known))
                .containsExactly(
                        "crm.shop.totals.total <- [SourceColumn[relation=crm.shop.orders, column=amount],"
                                + " SourceColumn[relation=crm.shop.orders, column=tax]]",
                        "statement 2, line 1: CALL is not read");
    }

    private static List<String> told(String text, KnownColumns known) {
        List<String> told = new ArrayList<>();
        SqlStatements statements = SqlStatements.in(Dialect.POSTGRES, "crm", "shop", known);
        for (StatementLineage statement : statements.read(text)) {
            if (statement instanceof Moves moves) {
                moves.columns()
                        .outputs()
                        .forEach(
                                column -> told.add(moves.target() + "." + column.column() + " <- " + column.sources()));
                moves.columns().unread().forEach(column -> told.add(column.column() + ": " + column.reason()));
            } else if (statement instanceof NotRead notRead) {
                told.add("statement " + notRead.number() + ", line " + notRead.line() + ": " + notRead.reason());
            }
        }
        return told;
    }
}
