package io.garner.catalog.table;

import static io.garner.catalog.table.OneTable.INT_A;
import static io.garner.catalog.table.OneTable.assertTaken;
import static io.garner.catalog.table.OneTable.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnNamesAreUniqueTest {

    @Test
    void refusesANameThatComesTwice() {
        assertThat(refusal("1.2.0", "'columns': [" + INT_A + ", " + INT_A + "]"))
                .isEqualTo("Column name a is repeated");
    }

    @Test
    void namesThatDifferInCaseAreTwo() {
        assertTaken("1.2.0", "'columns': [" + INT_A + ", {'name': 'A', 'dataType': 'INT'}]");
    }
}
