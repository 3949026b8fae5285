package io.garner.catalog.table;

import static io.garner.catalog.table.OneTable.INT_A;
import static io.garner.catalog.table.OneTable.assertTaken;
import static io.garner.catalog.table.OneTable.assertTakenAfterTable;
import static io.garner.catalog.table.OneTable.refusal;
import static io.garner.catalog.table.OneTable.refusalAfterTable;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferredColumnsExistTest {

    private static final String DANGLING = "'columns': [" + INT_A + "], 'tableConstraints': [{'constraintType':"
            + " 'FOREIGN_KEY', 'columns': ['a'], 'referredColumns': ['%s']}]";

    @Test
    void anyTextIsStoredUpTo16() {
        assertTaken("1.2.0", DANGLING.formatted("not a fqn at all"));
        assertTaken("1.6.0", DANGLING.formatted("pg.pagila.public.nosuch.a"));
    }

    @Test
    void refusesTablesThatDoNotExistFrom19On() {
        assertThat(refusal("1.9.0", DANGLING.formatted("pg.pagila.public.nosuch.a")))
                .isEqualTo("table instance for pg.pagila.public.nosuch not found");
    }

    @Test
    void refusesColumnsThatDoNotExistFrom19On() {
        assertThat(refusalAfterTable("1.11.0", DANGLING.formatted("pg.pagila.public.other.b")))
                .isEqualTo("Invalid column name found in table constraint");
    }

    @Test
    void takesColumnsThatExist() {
        assertTakenAfterTable("2.0.0", DANGLING.formatted("pg.pagila.public.other.a"));
    }

    @Test
    void aTableMustExistBeforeItRefersToItself() {
        assertThat(refusal("1.9.0", DANGLING.formatted("pg.pagila.public.t.a")))
                .isEqualTo("table instance for pg.pagila.public.t not found");
    }

    @Test
    void refusesRepeatedConstraintsFrom19On() {
        String twice = "'columns': [" + INT_A + "], 'tableConstraints': [{'constraintType': 'UNIQUE', 'columns':"
                + " ['a']}, {'constraintType': 'UNIQUE', 'columns': ['a']}]";
        assertTaken("1.2.0", twice);
        assertThat(refusal("1.9.0", twice)).isEqualTo("Table constraint is repeated");
    }
}
