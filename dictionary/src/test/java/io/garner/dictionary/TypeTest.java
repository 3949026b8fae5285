package io.garner.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypeTest {

    @Test
    void widthIsThatOfTheCells() {
        assertThat(Type.COLUMN.width("id")).isEqualTo(2 * 12 * 0.61);
        assertThat(Type.COLUMN.width("表")).as("an ideograph takes two").isEqualTo(Type.COLUMN.width("ab"));
        assertThat(Type.COLUMN.width("e\u0301")).as("an accent takes none").isEqualTo(Type.COLUMN.width("e"));
        assertThat(Type.COLUMN.width("😀")).isEqualTo(Type.COLUMN.width("ab"));
    }

    @Test
    void aLongTextKeepsItsBeginningAndItsEnd() {
        assertThat(Type.shortened("customer", 8)).isEqualTo("customer");
        assertThat(Type.shortened("customer_2024", 8)).isEqualTo("cust…024");
        assertThat(Type.shortened("表表表表表表", 7)).isEqualTo("表…表");
        assertThat(Type.shortened("😀😀😀😀", 6)).isEqualTo("😀…😀");
    }
}
