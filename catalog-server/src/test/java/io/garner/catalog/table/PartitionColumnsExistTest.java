package io.garner.catalog.table;

import static io.garner.catalog.table.OneTable.INT_A;
import static io.garner.catalog.table.OneTable.assertTaken;
import static io.garner.catalog.table.OneTable.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartitionColumnsExistTest {

    @Test
    void refusesAColumnThatIsNotThere() {
        assertThat(refusal("1.2.0", old("nosuch"))).isEqualTo("Invalid column name found in table partition");
        assertThat(refusal("1.4.0", later("nosuch"))).isEqualTo("Invalid column name found in table partition");
    }

    @Test
    void takesColumnsAndPseudoColumns() {
        assertTaken("1.2.0", old("a"));
        assertTaken("1.4.0", later("a"));
        assertTaken("1.4.0", later("_PARTITIONTIME"));
    }

    private static String old(String column) {
        return "'columns': [" + INT_A + "], 'tablePartition': {'columns': ['" + column
                + "'], 'intervalType': 'TIME-UNIT', 'interval': 'month'}";
    }

    private static String later(String column) {
        return "'columns': [" + INT_A + "], 'tablePartition': {'columns': [{'columnName': '" + column
                + "', 'intervalType': 'TIME-UNIT', 'interval': 'month'}]}";
    }
}
