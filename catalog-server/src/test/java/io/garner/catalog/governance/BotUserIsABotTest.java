package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BotUserIsABotTest {

    @Test
    void personIsNoBotUser() {
        on("1.6.0", it -> {
            it.person("jane");
            assertThat(it.admin()
                            .post("bots", quoted("{'name': 'robot', 'botUser': 'jane'}"))
                            .status())
                    .isEqualTo(400);
        });
    }
}
