package io.garner.catalog.table;

import static io.garner.catalog.table.OneTable.INT_A;
import static io.garner.catalog.table.OneTable.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConstraintColumnsExistTest {

    @Test
    void refusesAColumnThatIsNotThere() {
        assertThat(refusal("1.2.0", constraint("nosuch"))).isEqualTo("Invalid column name found in table constraint");
    }

    @Test
    void caseMatters() {
        assertThat(refusal("1.6.0", constraint("A"))).isEqualTo("Invalid column name found in table constraint");
    }

    private static String constraint(String column) {
        return "'columns': [" + INT_A + "], 'tableConstraints': [{'constraintType': 'UNIQUE', 'columns': ['" + column
                + "']}]";
    }
}
