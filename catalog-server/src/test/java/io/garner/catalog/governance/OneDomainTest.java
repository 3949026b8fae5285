package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneDomainTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.9.0", "2.0.0"})
    void secondDomainBreaksARule(String version) {
        on(version, it -> {
            it.admin().create("domains", "{'name': 'one', 'description': '', 'domainType': 'Aggregate'}");
            it.admin().create("domains", "{'name': 'two', 'description': '', 'domainType': 'Aggregate'}");
            Answer answer = it.put("t", "'domains': ['one', 'two']");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("errorType")).isEqualTo("RULE_VIOLATION");
            assertThat(it.put("t", "'domains': ['one']").status()).isEqualTo(201);
            assertThat(it.admin().getTable("t", "domains").at("/domains/0/name").asText())
                    .isEqualTo("one");
        });
    }
}
