package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;

class TermParentIsInItsGlossaryTest {

    @Test
    void parentInAnotherGlossaryIsRefused() {
        on("1.6.0", it -> {
            it.admin().create("glossaries", "{'name': 'words', 'description': ''}");
            it.admin().create("glossaries", "{'name': 'others', 'description': ''}");
            it.admin().create("glossaryTerms", "{'name': 'a', 'description': '', 'glossary': 'words'}");
            Answer answer = it.admin()
                    .post(
                            "glossaryTerms",
                            quoted("{'name': 'b', 'description': '', 'glossary': 'others', 'parent': 'words.a'}"));
            assertThat(answer.status()).isEqualTo(400);
            Answer child = it.admin()
                    .create(
                            "glossaryTerms",
                            "{'name': 'b', 'description': '', 'glossary': 'words', 'parent': 'words.a'}");
            assertThat(child.text("fullyQualifiedName")).isEqualTo("words.a.b");
            assertThat(child.at("/glossary/name").asText()).isEqualTo("words");
            assertThat(child.at("/parent/name").asText()).isEqualTo("a");
        });
    }
}
