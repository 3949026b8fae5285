package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.quoted;
import static io.garner.catalog.governance.Governed.tags;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExclusiveTagsAreAloneTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void twoTagsOfAnExclusiveClassificationAreRefused(String version) {
        on(version, it -> {
            Answer answer = it.put("t", tags("Tier.Tier1", "Tier.Tier2"));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message())
                    .isEqualTo(
                            "Tag labels Tier.Tier2 and Tier.Tier1 are mutually exclusive and can't be assigned together");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void putThatAddsASecondOneIsRefusedToo(String version) {
        on(version, it -> {
            it.put("t", tags("Tier.Tier1"));
            Answer answer = it.put("t", tags("Tier.Tier2"));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(it.admin().getTable("t", "tags").at("/tags/0/tagFQN").asText())
                    .isEqualTo("Tier.Tier1");
        });
    }

    @Test
    void patchMayReplaceOneByAnother() {
        on("1.6.0", it -> {
            String id = it.put("t", tags("Tier.Tier1")).id();
            Answer answer = it.admin()
                    .patch(
                            "tables/" + id,
                            quoted("[{'op': 'replace', 'path': '/tags', 'value': [" + Governed.label("Tier.Tier2")
                                    + "]}]"));
            assertThat(answer.at("/tags/0/tagFQN").asText()).isEqualTo("Tier.Tier2");
        });
    }

    @Test
    void tagsOfAnOpenClassificationGoTogether() {
        on("1.6.0", it -> {
            it.admin().create("classifications", "{'name': 'Open', 'description': ''}");
            it.admin().create("tags", "{'name': 'One', 'description': '', 'classification': 'Open'}");
            it.admin().create("tags", "{'name': 'Two', 'description': '', 'classification': 'Open'}");
            assertThat(it.put("t", tags("Open.One", "Open.Two")).status()).isEqualTo(201);
        });
    }

    @Test
    void nestedTagsFollowTheTagTheySitIn() {
        on("1.6.0", it -> {
            it.admin().create("classifications", "{'name': 'Open', 'description': ''}");
            it.admin()
                    .create(
                            "tags",
                            "{'name': 'One', 'description': '', 'classification': 'Open', 'mutuallyExclusive': true}");
            it.admin().create("tags", "{'name': 'a', 'description': '', 'parent': 'Open.One'}");
            it.admin().create("tags", "{'name': 'b', 'description': '', 'parent': 'Open.One'}");
            assertThat(it.put("t", tags("Open.One.a", "Open.One.b")).status()).isEqualTo(400);
        });
    }
}
