package io.garner.catalog.table;

import static io.garner.catalog.table.OneTable.INT_A;
import static io.garner.catalog.table.OneTable.INT_B;
import static io.garner.catalog.table.OneTable.assertTaken;
import static io.garner.catalog.table.OneTable.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OnePrimaryKeyTest {

    @Test
    void refusesTwoTaggedColumns() {
        assertThat(refusal("1.2.0", "'columns': [" + tagged("a") + ", " + tagged("b") + "]"))
                .isEqualTo("Multiple columns tagged with primary key constraints");
    }

    @Test
    void refusesAKeyOnColumnAndTable() {
        assertThat(refusal(
                        "1.6.0",
                        "'columns': [" + tagged("a") + "], 'tableConstraints': [{'constraintType': 'PRIMARY_KEY',"
                                + " 'columns': ['a']}]"))
                .isEqualTo("A column already tagged as a primary key and table constraint also includes primary key");
    }

    @Test
    void takesOneTaggedColumnAndACompositeKeyOfTheTable() {
        assertTaken("1.2.0", "'columns': [" + tagged("a") + "], 'tableConstraints': []");
        assertTaken(
                "1.2.0",
                "'columns': [" + INT_A + ", " + INT_B + "], 'tableConstraints': [{'constraintType': 'PRIMARY_KEY',"
                        + " 'columns': ['b', 'a']}]");
    }

    private static String tagged(String name) {
        return "{'name': '" + name + "', 'dataType': 'INT', 'constraint': 'PRIMARY_KEY'}";
    }
}
