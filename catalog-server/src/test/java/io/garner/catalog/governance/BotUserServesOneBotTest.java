package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;

class BotUserServesOneBotTest {

    @Test
    void secondBotOfAUserIsRefused() {
        on("1.6.0", it -> {
            Answer answer = it.admin().post("bots", quoted("{'name': 'robot', 'botUser': 'ingestion-bot'}"));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).endsWith("is already used by [ingestion-bot] bot");
        });
    }
}
