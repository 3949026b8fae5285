package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomPropertiesAreDefinedTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void unknownKeyIsRefused(String version) {
        on(version, it -> {
            Answer answer = it.put("t", "'extension': {'cost': 1}");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).isEqualTo("Unknown custom field cost");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void definedKeyIsTakenAndShownWhenAskedFor(String version) {
        on(version, it -> {
            Answer defined = CustomFields.define(it, "cost", "integer");
            assertThat(defined.status()).as(defined.response().body()).isEqualTo(200);
            assertThat(defined.change()).isEqualTo("entityUpdated");
            assertThat(it.put("t", "'extension': {'cost': 1}").status()).isEqualTo(201);
            assertThat(it.admin()
                            .getTable("t", "extension")
                            .at("/extension/cost")
                            .asInt())
                    .isEqualTo(1);
            assertThat(it.admin().getTable("t", "columns").json().has("extension"))
                    .isFalse();
            Answer type = it.bot().get("metadata/types/name/table?fields=customProperties");
            assertThat(type.at("/customProperties/0/name").asText()).isEqualTo("cost");
            assertThat(type.at("/customProperties/0/propertyType/name").asText())
                    .isEqualTo("integer");
            assertThat(it.bot().get("metadata/types/name/table").json().has("customProperties"))
                    .isFalse();
        });
    }

    @Test
    void propertyOfOneTypeIsUnknownToAnother() {
        on("1.6.0", it -> {
            CustomFields.define(it, "cost", "integer");
            Answer answer =
                    it.admin().put("databases", quoted("{'name': 'other', 'service': 'pg', 'extension': {'cost': 1}}"));
            assertThat(answer.message()).isEqualTo("Unknown custom field cost");
        });
    }

    @Test
    void columnsHavePropertiesFrom113On() {
        String column = "'columns': [{'name': 'a', 'dataType': 'INT', 'extension': {'cost': 1}}]";
        on("1.13.0", it -> {
            assertThat(it.admin().putTable("t", column).message()).isEqualTo("Unknown custom field cost");
            CustomFields.define(it, "tableColumn", "cost", "integer", "");
            assertThat(it.admin().putTable("t", column).status()).isEqualTo(201);
        });
    }
}
