package io.garner.catalog.table;

import static io.garner.catalog.table.OneTable.assertTaken;
import static io.garner.catalog.table.OneTable.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrayItemTypeIsGivenTest {

    @Test
    void refusesAnArrayOfNothing() {
        assertThat(refusal("1.2.0", "'columns': [{'name': 'a', 'dataType': 'ARRAY'}]"))
                .isEqualTo("For column data type array, arrayDataType must not be null");
    }

    @Test
    void takesAnArrayOfInt() {
        assertTaken("1.2.0", "'columns': [{'name': 'a', 'dataType': 'ARRAY', 'arrayDataType': 'INT'}]");
    }
}
