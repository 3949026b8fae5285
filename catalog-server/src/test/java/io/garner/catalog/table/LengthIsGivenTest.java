package io.garner.catalog.table;

import static io.garner.catalog.table.OneTable.assertTaken;
import static io.garner.catalog.table.OneTable.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LengthIsGivenTest {

    @ParameterizedTest
    @ValueSource(strings = {"CHAR", "VARCHAR", "BINARY", "VARBINARY"})
    void refusesATypeWithoutItsLength(String type) {
        assertThat(refusal("1.2.0", "'columns': [{'name': 'a', 'dataType': '" + type + "'}]"))
                .isEqualTo("For column data types char, varchar, binary, varbinary dataLength must not be null");
        assertTaken("2.0.0", "'columns': [{'name': 'a', 'dataType': '" + type + "', 'dataLength': 7}]");
    }

    @Test
    void looksIntoStructs() {
        assertThat(refusal(
                        "1.6.0",
                        "'columns': [{'name': 's', 'dataType': 'STRUCT', 'children': [{'name': 'a', 'dataType':"
                                + " 'CHAR'}]}]"))
                .contains("dataLength must not be null");
    }
}
