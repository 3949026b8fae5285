package io.garner.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.lineage.sql.StatementLineage.Moves;
import io.garner.lineage.sql.StatementLineage.MovesNothing;
import io.garner.lineage.sql.StatementLineage.NotRead;
import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of SQL Server as people write them: no semicolons, and not one statement lost. */
class ScriptsTest {

    private static final String INSERT = "INSERT INTO dbo.Rates (Country, Rate) SELECT Country, Id FROM shop.Customers";
    private static final String INTO = "SELECT Id, Email INTO dbo.People FROM shop.Customers";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SET NOCOUNT ON",
                "SET XACT_ABORT, NOCOUNT ON",
                "SET IDENTITY_INSERT dbo.Rates ON",
                "SET ROWCOUNT 0",
                "ALTER DATABASE crm SET READ_COMMITTED_SNAPSHOT ON",
                "ALTER TABLE shop.Lines ADD FOREIGN KEY (OrderId) REFERENCES shop.Orders (Id) ON DELETE SET NULL ON UPDATE CASCADE",
                "DROP TABLE IF EXISTS dbo.People",
                "TRUNCATE TABLE dbo.Rates",
                "DECLARE @d date = getdate()",
                "DECLARE c CURSOR FOR SELECT Id FROM shop.Orders FOR UPDATE",
                "DELETE FROM dbo.Rates WHERE Rate IN (SELECT Id FROM shop.Orders)",
                "COMMIT",
                "BEGIN TRAN",
                "BEGIN TRY",
                "IF OBJECT_ID('dbo.People') IS NOT NULL",
                "IF @n > CASE WHEN 1 = 1 THEN 2 ELSE 3 END",
                "ELSE",
                "END TRY",
                "CREATE INDEX i ON shop.Orders (Id)",
                "CREATE TABLE #w (id int, twice AS (id * 2))",
                "GRANT INSERT, UPDATE ON dbo.Rates TO people",
                "GRANT SELECT ON dbo.Rates TO people",
                "UPDATE STATISTICS dbo.Rates",
                "SELECT Id FROM shop.Orders ORDER BY Id OFFSET 5 ROWS FETCH NEXT 5 ROWS ONLY",
                "INSERT INTO dbo.Rates VALUES ('CH', 1)",
                "INSERT INTO dbo.Rates (Rate) (SELECT 1)",
                "WAITFOR DELAY '00:00:01'",
                "SAVE TRAN a",
                "PRINT 'INSERT'"
            })
    void whatStandsBehindAStatementThatMovesNothingIsRead(String before) {
        for (String move : List.of(INSERT, INTO)) {
            List<StatementLineage> read = reader().read(before + "\n" + move + "\nSET NOCOUNT OFF");

            assertThat(read).as(read.toString()).hasSize(3);
            assertThat(read.get(0)).isInstanceOf(MovesNothing.class);
            assertThat(read.get(1)).isInstanceOfSatisfying(Moves.class, moves -> {
                assertThat(moves.sql()).isEqualTo(move);
                assertThat(moves.line()).isEqualTo(2);
                assertThat(moves.columns().outputs()).hasSize(2);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO dbo.Rates SELECT Country, Id FROM shop.Customers UNION ALL SELECT Name, Id FROM hr.Staff",
                "WITH x AS (SELECT Id, Country FROM shop.Customers) INSERT INTO dbo.Rates SELECT Country, Id FROM x",
                "WITH x (a, b) AS (SELECT Id, Country FROM shop.Customers) SELECT a, b INTO dbo.People FROM x",
                "INSERT INTO dbo.Rates SELECT c.Country, o.Id FROM shop.Customers c INNER MERGE JOIN shop.Orders o ON o.CustomerId = c.Id",
                "INSERT INTO dbo.Rates (SELECT Country, Id FROM shop.Customers) UNION SELECT Name, Id FROM hr.Staff",
                "CREATE TABLE dbo.People WITH (HEAP) AS SELECT Id, Email FROM shop.Customers",
                "CREATE VIEW dbo.V AS SELECT Id, Email FROM shop.Customers EXCEPT SELECT Id, Name FROM hr.Staff",
                "INSERT INTO dbo.Rates SELECT CASE WHEN Id = 1 THEN Country ELSE Email END, Id FROM shop.Customers",
                "MERGE dbo.Rates t USING shop.Customers s ON s.Country = t.Country WHEN MATCHED THEN UPDATE SET Rate = s.Id"
                        + " WHEN NOT MATCHED THEN INSERT (Country, Rate) VALUES (s.Country, s.Id);"
            })
    void noStatementIsCutInTwo(String move) {
        assertThat(reader().read("BEGIN " + move + "\nEND"))
                .hasSize(3)
                .element(1)
                .isInstanceOf(Moves.class);
    }

    @Test
    void eachStatementOfABatchIsRead() {
        List<StatementLineage> read = reader().read("""
                        SET NOCOUNT ON
                        IF OBJECT_ID('dbo.People') IS NOT NULL DROP TABLE dbo.People
                        BEGIN TRY
                          BEGIN TRAN
                          SELECT Id, Email INTO dbo.People FROM shop.Customers WHERE Email = 'x'
                          SELECT COUNT(*) FROM dbo.People
                          UPDATE o SET Tax = l.Price FROM shop.Orders o JOIN shop.Lines l ON l.OrderId = o.Id
                          COMMIT TRAN
                        END TRY
                        BEGIN CATCH
                          ROLLBACK
                        END CATCH
                        """);

        assertThat(read).noneMatch(NotRead.class::isInstance);
        assertThat(read)
                .filteredOn(Moves.class::isInstance)
                .extracting(StatementLineage::line)
                .containsExactly(5, 7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM shop.Orders OUTPUT deleted.Id INTO dbo.Rates (Rate) WHERE Id < 5",
                "INSERT INTO dbo.Rates OUTPUT inserted.Rate INTO shop.Orders (Id) VALUES ('CH', 1)",
                "UPDATE dbo.Rates SET Rate = 1 OUTPUT deleted.Rate INTO shop.Orders (Id)",
                "ALTER TABLE shop.Orders SWITCH TO dbo.Rates",
                "ALTER TABLE shop.Orders SWITCH PARTITION 1 TO dbo.Rates",
                "CREATE TYPE t AS TABLE (id int)\nSELECT Id, Email INTO dbo.People FROM shop.Customers"
            })
    void whatMovesRowsInAnotherWayIsNamed(String sql) {
        assertThat(reader().read(sql)).singleElement().isInstanceOf(NotRead.class);
    }

    @Test
    void doubleQuotesEncloseStringsWhereTheScriptSaysSo() {
        String update =
                "UPDATE o SET Status = \"Email\" FROM shop.Orders o JOIN shop.Customers c ON c.Id = o.CustomerId";
        List<StatementLineage> read = reader().read("SET ANSI_NULLS, QUOTED_IDENTIFIER OFF\n" + update
                + "\nGO\nSET QUOTED_IDENTIFIER ON\n" + update);

        assertThat(read).hasSize(4);
        assertThat(((Moves) read.get(1)).columns().outputs().get(0).sources()).isEmpty();
        assertThat(((Moves) read.get(3)).columns().outputs().get(0).sources()).hasSize(1);
    }

    private static SqlStatements reader() {
        return SqlStatements.in(Dialect.SQL_SERVER, "crm", "shop", new CorpusTables(Dialect.SQL_SERVER));
    }
}
