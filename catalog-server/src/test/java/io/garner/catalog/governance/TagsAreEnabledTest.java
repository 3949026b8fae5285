package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.quoted;
import static io.garner.catalog.governance.Governed.tags;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsAreEnabledTest {

    private static final String DISABLE = quoted("[{'op': 'add', 'path': '/disabled', 'value': true}]");

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void disabledTagIsRefused(String version) {
        on(version, it -> {
            it.admin().patch("tags/" + it.idOf("tags/name/Tier.Tier1"), DISABLE);
            Answer answer = it.put("t", tags("Tier.Tier1"));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message())
                    .isEqualTo("Tag label Tier.Tier1 is disabled and can't be assigned to a data asset.");
            assertThat(it.put("t", tags("Tier.Tier2")).status()).isEqualTo(201);
        });
    }

    @Test
    void tagOfADisabledClassificationIsRefused() {
        on("1.6.0", it -> {
            it.admin().patch("classifications/" + it.idOf("classifications/name/PII"), DISABLE);
            assertThat(it.put("t", tags("PII.None")).status()).isEqualTo(400);
        });
    }
}
