package io.garner.catalog.table;

import static io.garner.catalog.table.OneTable.assertTaken;
import static io.garner.catalog.table.OneTable.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewTextBelongsToViewsTest {

    @Test
    void refusesTheTextOnTablesOf12() {
        String text = "'columns': [], 'viewDefinition': 'select 1'";
        assertThat(refusal("1.2.0", text)).startsWith("ViewDefinition can only be set on");
        assertThat(refusal("1.2.0", text + ", 'tableType': 'Regular'")).startsWith("ViewDefinition can only be set on");
    }

    @Test
    void takesItOnViews() {
        assertTaken("1.2.0", "'columns': [], 'viewDefinition': 'select 1', 'tableType': 'MaterializedView'");
    }

    @Test
    void anyTableMayHaveASchemaDefinition() {
        assertTaken("1.4.0", "'columns': [], 'schemaDefinition': 'create table t ()', 'tableType': 'Regular'");
    }
}
