package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.Rest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionRoutesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void botsMayDoEverythingAndPeopleWhatTheServerLetsThem(String version) {
        on(version, it -> {
            Rest jane = it.person("jane");

            assertThat(access(it.bot(), "table", "Create")).isEqualTo("allow");
            assertThat(access(it.bot(), "database", "EditAll")).isEqualTo("allow");
            assertThat(access(jane, "table", "Create")).isEqualTo("notAllow");
            assertThat(access(jane, "table", "EditTags")).isEqualTo("allow");
            assertThat(access(jane, "table", "ViewAll")).isEqualTo("allow");
            // As told, so done.
            assertThat(jane.putTable("t", Governed.COLUMN).status()).isEqualTo(403);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void allResourcesComeInOneList(String version) {
        on(
                version,
                it -> assertThat(it.bot().get("permissions").json().path("data").findValuesAsText("resource"))
                        .contains("databaseService", "database", "databaseSchema", "table"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void everybodyMayAskWhoTheyAre(String version) {
        on(version, it -> {
            JsonNode bot = it.bot().get("users/loggedInUser").json();
            assertThat(bot.path("name").asText()).isEqualTo("ingestion-bot");
            assertThat(bot.path("isBot").asBoolean()).isTrue();
            assertThat(it.person("jane.doe")
                            .get("users/loggedInUser")
                            .json()
                            .path("name")
                            .asText())
                    .isEqualTo("jane.doe");
        });
    }

    private static String access(Rest caller, String resource, String operation) {
        for (JsonNode permission : caller.get("permissions/" + resource).json().path("permissions")) {
            if (permission.path("operation").asText().equals(operation)) {
                return permission.path("access").asText();
            }
        }
        return "";
    }
}
