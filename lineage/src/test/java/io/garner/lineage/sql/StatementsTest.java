package io.garner.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.lineage.sql.StatementLineage.Moves;
import io.garner.lineage.sql.StatementLineage.MovesNothing;
import io.garner.lineage.sql.StatementLineage.NotRead;
import io.garner.model.TableName;
import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementsTest {

    static Stream<StatementCase> cases() {
        return Stream.of(Dialect.values()).flatMap(dialect -> StatementCase.of(dialect).stream());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aStatementIsReadAsExpected(StatementCase statement) {
        List<StatementLineage> read = reader(statement.dialect()).read(statement.sql());

        assertThat(read).hasSize(1);
        statement.check(read.get(0));
    }

    @Test
    void eachStatementOfATextStandsForItself() {
        List<StatementLineage> read = reader(Dialect.POSTGRES).read("""
                        SET x = 1;
                        INSERT INTO hr.orders SELECT id, status FROM orders;
                        INSERT INTO nowhere_else SELECT (((;

                        DELETE FROM orders; UPDATE rates SET rate = c.id FROM customers c;
                        """);

        assertThat(read).hasSize(5);
        assertThat(read.get(0)).isEqualTo(new MovesNothing(1, 1, "SET"));
        assertThat(read.get(1)).isInstanceOf(Moves.class);
        assertThat(read.get(2)).isInstanceOf(NotRead.class);
        assertThat(read.get(3)).isEqualTo(new MovesNothing(4, 5, "DELETE"));
        assertThat(read.get(4)).isInstanceOf(Moves.class);
    }

    @Test
    void whatComesAfterAChangeOfTheSearchPathIsNotTold() {
        assertThat(reader(Dialect.POSTGRES)
                        .read("SET LOCAL search_path = other; INSERT INTO hr.orders SELECT id, status FROM orders"))
                .last()
                .isInstanceOfSatisfying(
                        NotRead.class, left -> assertThat(left.reason()).contains("where its names are looked for"));
        assertThat(
                        reader(Dialect.POSTGRES)
                                .read(
                                        "SELECT set_config('search_path', 'other', false); INSERT INTO hr.orders SELECT id, status FROM orders"))
                .last()
                .isInstanceOf(NotRead.class);
        assertThat(
                        reader(Dialect.POSTGRES)
                                .read(
                                        "SELECT set_config('work_mem', '1GB', false); INSERT INTO hr.orders SELECT id, status FROM orders"))
                .last()
                .isInstanceOf(Moves.class);
        assertThat(reader(Dialect.SQL_SERVER)
                        .read("EXECUTE AS USER = 'x' INSERT INTO Rates SELECT Country, Id FROM shop.Customers"))
                .last()
                .isInstanceOf(NotRead.class);
        assertThat(reader(Dialect.SQL_SERVER)
                        .read("USE other\nGO\nINSERT INTO dbo.Rates SELECT Country, Id FROM shop.Customers"))
                .last()
                .isInstanceOf(NotRead.class);
    }

    @Test
    void batchesEndAtGoAndStatementsNeedNoSemicolon() {
        List<StatementLineage> read = reader(Dialect.SQL_SERVER).read("""
                        USE crm
                        GO
                        DECLARE @n int = 1
                        INSERT INTO dbo.Rates SELECT Country, Id FROM shop.Customers
                        UPDATE o SET Tax = l.Price FROM shop.Orders o JOIN shop.Lines l ON l.OrderId = o.Id
                        SELECT Id INTO dbo.A FROM shop.Orders WHERE Status = 'x;
                        GO
                        '
                        GO 2
                        WITH x AS (SELECT Id FROM shop.Orders) SELECT Id INTO dbo.B FROM x
                        """);

        assertThat(read).extracting(StatementLineage::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(read).extracting(StatementLineage::line).containsExactly(1, 3, 4, 5, 6, 10);
        assertThat(read.get(2)).isInstanceOf(Moves.class);
        assertThat(read.get(3)).isInstanceOf(Moves.class);
        assertThat(((Moves) read.get(4)).target()).isEqualTo(new TableName("crm", "dbo", "A"));
        assertThat(((Moves) read.get(5)).target()).isEqualTo(new TableName("crm", "dbo", "B"));
    }

    @Test
    void bodiesOfRoutinesAreNotTakenForStatements() {
        String body =
                "INSERT INTO rates SELECT country, id FROM customers; UPDATE rates SET rate = c.id FROM customers c;";

        assertThat(reader(Dialect.SQL_SERVER).read("CREATE OR ALTER PROC p AS " + body + "\nGO\nSELECT 1"))
                .hasSize(2)
                .first()
                .isInstanceOf(NotRead.class);
        assertThat(reader(Dialect.POSTGRES).read("CREATE PROCEDURE p() BEGIN ATOMIC " + body + " END; SELECT 1"))
                .hasSize(2)
                .first()
                .isInstanceOf(NotRead.class);
        assertThat(reader(Dialect.POSTGRES).read("DO $$ BEGIN " + body + " END $$; SELECT 1"))
                .hasSize(2)
                .first()
                .isInstanceOf(NotRead.class);
    }

    @Test
    void whatIsNotReadSaysWhyAndNotTheWholeText() {
        String text = "INSERT INTO rates SELECT " + "a + ".repeat(200) + " FROM customers";

        StatementLineage read = reader(Dialect.POSTGRES).read(text).get(0);

        assertThat(read).isInstanceOf(NotRead.class);
        assertThat(((NotRead) read).reason()).contains("the parser refuses").hasSizeLessThan(250);
    }

    @Test
    void unknownRelationsAreNamed() {
        Moves moves = (Moves) reader(Dialect.POSTGRES)
                .read("INSERT INTO rates SELECT g.country, c.id FROM gone g, customers c")
                .get(0);

        assertThat(moves.unknown()).containsExactly("gone");
        assertThat(moves.columns().unread()).hasSize(1);
    }

    private static SqlStatements reader(Dialect dialect) {
        return SqlStatements.in(dialect, "crm", "shop", new CorpusTables(dialect));
    }
}
