package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminsMakeBotsAndAdminsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void botMakesPeopleButNoBotsAndAdmins(String version) {
        on(version, it -> {
            assertThat(it.bot()
                            .put("users", quoted("{'name': 'jane', 'email': 'jane@example.org'}"))
                            .status())
                    .isEqualTo(201);
            for (String right : new String[] {"isBot", "isAdmin"}) {
                Answer answer =
                        it.bot().put("users", quoted("{'name': 'x', 'email': 'x@example.org', '" + right + "': true}"));
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.message())
                        .isEqualTo("Principal: CatalogPrincipal{name='ingestion-bot'} is not admin");
            }
            assertThat(it.bot()
                            .post("bots", quoted("{'name': 'b', 'botUser': 'ingestion-bot'}"))
                            .status())
                    .isEqualTo(403);
        });
    }

    @Test
    void nobodyMakesThemselvesAnAdmin() {
        on("1.6.0", it -> {
            Rest jane = it.person("jane");
            String id = it.idOf("users/name/jane");
            assertThat(jane.patch("users/" + id, quoted("[{'op': 'add', 'path': '/isAdmin', 'value': true}]"))
                            .status())
                    .isEqualTo(403);
            assertThat(jane.patch("users/" + id, quoted("[{'op': 'add', 'path': '/displayName', 'value': 'J'}]"))
                            .status())
                    .isEqualTo(200);
        });
    }
}
