package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemEntitiesStayTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "classifications/name/Tier, System entity [Tier] of type classification can not be deleted.",
                "tags/name/Tier.Tier1, System entity [Tier1] of type tag can not be deleted.",
                "bots/name/ingestion-bot, System entity [ingestion-bot] of type bot can not be deleted.",
                "teams/name/Organization, Organization team type can't be deleted"
            })
    void whatComesWithTheServerIsNotDeleted(String path, String message) {
        on("1.6.0", it -> {
            Answer answer = it.admin().delete(path + "?hardDelete=true");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).isEqualTo(message);
        });
    }
}
