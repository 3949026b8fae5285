package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.tags;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;

class DerivedTagsTest {

    @Test
    void termBringsItsTagsAlong() {
        on("1.6.0", it -> {
            it.admin().create("glossaries", "{'name': 'words', 'description': ''}");
            it.admin()
                    .create(
                            "glossaryTerms",
                            "{'name': 'customer', 'description': '', 'glossary': 'words', " + tags("PII.Sensitive")
                                    + "}");
            it.put("t", "'tags': [" + Governed.label("words.customer", "Glossary") + "]");
            Answer table = it.admin().getTable("t", "tags");
            assertThat(table.json().findValuesAsText("tagFQN")).containsExactly("words.customer", "PII.Sensitive");
            assertThat(table.at("/tags/1/labelType").asText()).isEqualTo("Derived");
        });
    }
}
