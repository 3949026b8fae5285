package io.garner.catalog.table;

import static io.garner.catalog.table.OneTable.assertTaken;
import static io.garner.catalog.table.OneTable.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StructHasChildrenTest {

    @Test
    void refusesAStructWithoutFields() {
        assertThat(refusal("1.2.0", "'columns': [{'name': 'a', 'dataType': 'STRUCT'}]"))
                .isEqualTo("For column data type struct, children must not be null");
    }

    @Test
    void anEmptyListWillDo() {
        assertTaken("1.2.0", "'columns': [{'name': 'a', 'dataType': 'STRUCT', 'children': []}]");
    }
}
