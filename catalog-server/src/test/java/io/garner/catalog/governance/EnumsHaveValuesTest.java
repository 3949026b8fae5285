package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnumsHaveValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | Enum Custom Property Type must have EnumConfig.",
                ", 'customPropertyConfig': {'config': {'values': ['a', 'a']}} | Enum Custom Property values cannot have duplicates."
            })
    void enumWithoutDistinctValuesIsRefused(String config, String message) {
        on("1.4.0", it -> {
            Answer answer = CustomFields.define(it, "table", "colour", "enum", config == null ? "" : config);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).isEqualTo(message);
        });
    }
}
