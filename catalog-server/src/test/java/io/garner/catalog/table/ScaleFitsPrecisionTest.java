package io.garner.catalog.table;

import static io.garner.catalog.table.OneTable.assertTaken;
import static io.garner.catalog.table.OneTable.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleFitsPrecisionTest {

    @Test
    void refusesAScaleAlone() {
        assertThat(refusal("1.2.0", "'columns': [{'name': 'a', 'dataType': 'NUMERIC', 'scale': 2}]"))
                .isEqualTo("Scale is set but precision is not set for the column a");
    }

    @Test
    void refusesAScaleAboveThePrecision() {
        assertThat(refusal("1.2.0", "'columns': [{'name': 'a', 'dataType': 'NUMERIC', 'precision': 2, 'scale': 3}]"))
                .isEqualTo("Scale is greater than precision for the column a");
    }

    @Test
    void takesAScaleBelowIt() {
        assertTaken("1.2.0", "'columns': [{'name': 'a', 'dataType': 'NUMERIC', 'precision': 5, 'scale': 2}]");
    }
}
