package io.garner.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.lineage.sql.StatementLineage.Moves;
import io.garner.lineage.sql.StatementLineage.NotRead;
import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Temporary tables of PostgreSQL, of which each test has one that hides the harvested table rates. */
class TemporariesTest {

    private static final String READS = "INSERT INTO orders (id, status) SELECT rate, country FROM rates";
    private static final String WRITES = "INSERT INTO rates SELECT country, id FROM customers";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TEMP TABLE rates (country text, rate int)",
                "CREATE TEMPORARY TABLE IF NOT EXISTS Rates (LIKE shop.rates INCLUDING ALL) ON COMMIT DROP",
                "CREATE LOCAL TEMP TABLE rates AS SELECT country, id AS rate FROM customers",
                "CREATE GLOBAL TEMPORARY TABLE \"rates\" (country, rate) AS TABLE customers",
                "CREATE TABLE pg_temp.rates (country text, rate int)",
                "CREATE OR REPLACE TEMP VIEW rates AS SELECT country, id AS rate FROM customers",
                "CREATE TEMP RECURSIVE VIEW rates (country, rate) AS SELECT country, id FROM customers",
                "SELECT country, id AS rate INTO TEMP rates FROM customers",
                "SELECT country, id AS rate INTO LOCAL TEMPORARY TABLE rates FROM customers",
                "WITH x AS (SELECT country, id FROM customers) SELECT country, id INTO TEMP rates FROM x",
                "CREATE TEMP TABLE t (country text, rate int); ALTER TABLE t RENAME TO rates",
                "DO $x$ BEGIN PERFORM 1; CREATE TEMP TABLE rates AS SELECT 1; END $x$",
                "CREATE TEMP TABLE t (country text, rate int); CREATE VIEW rates AS SELECT * FROM t"
            })
    void aTemporaryTableIsNotTakenForAHarvestedOne(String creation) {
        assertThat(read("SELECT 1; " + READS + "; " + WRITES + "; SELECT 1"))
                .filteredOn(Moves.class::isInstance)
                .hasSize(2);
        List<StatementLineage> read = read(creation + "; " + READS + "; " + WRITES);

        assertThat(read).noneMatch(Moves.class::isInstance);
        assertThat(read.subList(read.size() - 2, read.size()))
                .allSatisfy(left -> assertThat(((NotRead) left).reason()).contains("temporary table rates"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO orders (id, status) SELECT rate, country FROM shop.rates",
                "WITH rates AS (SELECT id AS rate, country FROM customers) INSERT INTO orders (id, status) SELECT rate, country FROM rates",
                "INSERT INTO orders (id, status) SELECT rates.id, country FROM customers rates",
                "DROP TABLE IF EXISTS other, rates CASCADE; " + READS
            })
    void whatDoesNotMeanItIsTold(String sql) {
        assertThat(read("CREATE TEMP TABLE rates (country text, rate int); " + sql))
                .last()
                .isInstanceOf(Moves.class);
    }

    @Test
    void dropOfAnotherSchemaDropsNoTemporaryTable() {
        assertThat(read("CREATE TEMP TABLE rates (country text, rate int); DROP TABLE shop.rates; " + READS))
                .last()
                .isInstanceOf(NotRead.class);
    }

    private static List<StatementLineage> read(String text) {
        return SqlStatements.in(Dialect.POSTGRES, "crm", "shop", new CorpusTables(Dialect.POSTGRES))
                .read(text);
    }
}
