package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnlyGroupsOwnTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void teamOfAnotherTypeOwnsNothing(String version) {
        on(version, it -> {
            String team = it.admin()
                    .create("teams", "{'name': 'sales', 'teamType': 'Department'}")
                    .id();
            Answer answer = it.put("t", it.owner("team", team));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message())
                    .isEqualTo("Team of type Department can't own entities. Only Team of type Group can own entities.");
            String group = it.admin()
                    .create("teams", "{'name': 'crew', 'teamType': 'Group'}")
                    .id();
            assertThat(it.put("t", it.owner("team", group)).status()).isEqualTo(201);
        });
    }
}
