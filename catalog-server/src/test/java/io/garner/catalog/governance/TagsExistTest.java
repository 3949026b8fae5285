package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.tags;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsExistTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void labelOfAnUnknownTagIsA404(String version) {
        on(version, it -> {
            Answer answer = it.put("t", tags("Nope.Nothing"));
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.message()).isEqualTo("tag instance for Nope.Nothing not found");
        });
    }

    @Test
    void labelOfAnUnknownTermIsA404() {
        on("1.6.0", it -> {
            Answer answer = it.put("t", "'tags': [" + Governed.label("words.nothing", "Glossary") + "]");
            assertThat(answer.message()).isEqualTo("glossaryTerm instance for words.nothing not found");
        });
    }

    @Test
    void columnsAreLookedAtToo() {
        on("1.6.0", it -> {
            Answer answer = it.admin()
                    .putTable("t", "'columns': [{'name': 'a', 'dataType': 'INT', " + tags("Nope.Nothing") + "}]");
            assertThat(answer.message()).isEqualTo("tag instance for Nope.Nothing not found");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void freshServersHoldTheBuiltInTags(String version) {
        on(version, it -> {
            assertThat(it.put("t", tags("PII.Sensitive", "PersonalData.Personal", "Tier.Tier1"))
                            .status())
                    .isEqualTo(201);
            assertThat(it.admin()
                            .get("classifications/name/Tier")
                            .at("/mutuallyExclusive")
                            .asBoolean())
                    .isTrue();
            assertThat(it.admin().get("tags?parent=Tier&limit=100").at("/data")).hasSize(5);
        });
    }

    @Test
    void deletedTagsCountAsUnknown() {
        on("1.6.0", it -> {
            it.admin().create("classifications", "{'name': 'Own', 'description': ''}");
            String tag = it.admin()
                    .create("tags", "{'name': 'One', 'description': '', 'classification': 'Own'}")
                    .id();
            assertThat(it.put("before", tags("Own.One")).status()).isEqualTo(201);
            it.admin().delete("tags/" + tag);
            assertThat(it.put("after", tags("Own.One")).status()).isEqualTo(404);
        });
    }
}
