package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;

class OnlyEntityTypesAreExtendedTest {

    @Test
    void fieldTypeIsNotExtended() {
        on("1.6.0", it -> {
            Answer answer = CustomFields.define(it, "string", "own", "integer", "");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message())
                    .isEqualTo("Only entity types can be extended and field types can't be extended");
        });
    }

    @Test
    void listTellsFieldsFromEntities() {
        on("1.6.0", it -> {
            Answer fields = it.bot().get("metadata/types?category=field&limit=100");
            assertThat(fields.json().findValuesAsText("name"))
                    .contains("string", "markdown")
                    .doesNotContain("table");
            Answer entities = it.bot().get("metadata/types?category=entity&limit=100");
            assertThat(entities.json().findValuesAsText("name"))
                    .contains("table")
                    .doesNotContain("string");
        });
    }
}
