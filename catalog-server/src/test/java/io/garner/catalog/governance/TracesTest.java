package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.tags;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {

    @Test
    void labelsOfARemovedTagGo() {
        on("1.6.0", it -> {
            String tag = it.admin()
                    .create("tags", "{'name': 'Own', 'description': '', 'classification': 'PII'}")
                    .id();
            it.put("t", tags("PII.Own", "Tier.Tier1"));
            it.admin().delete("tags/" + tag);
            assertThat(it.admin().getTable("t", "tags").json().findValuesAsText("tagFQN"))
                    .hasSize(2);
            it.admin().delete("tags/" + tag + "?hardDelete=true");
            assertThat(it.admin().getTable("t", "tags").json().findValuesAsText("tagFQN"))
                    .containsExactly("Tier.Tier1");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void removedPersonOwnsNothing(String version) {
        on(version, it -> {
            it.person("jane");
            String jane = it.idOf("users/name/jane");
            it.put("t", it.owner("user", jane));
            it.admin().delete("users/" + jane + "?hardDelete=true");
            assertThat(it.admin()
                            .getTable("t", version.equals("1.2.0") ? "owner" : "owners")
                            .response()
                            .body())
                    .doesNotContain(jane);
        });
    }
}
