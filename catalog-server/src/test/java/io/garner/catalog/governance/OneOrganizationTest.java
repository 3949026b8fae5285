package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;

class OneOrganizationTest {

    @Test
    void secondOrganizationIsRefused() {
        on("1.6.0", it -> {
            Answer answer = it.admin().post("teams", quoted("{'name': 'o', 'teamType': 'Organization'}"));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message())
                    .isEqualTo("Only one Organization is allowed. New Organization type can't be created");
        });
    }
}
