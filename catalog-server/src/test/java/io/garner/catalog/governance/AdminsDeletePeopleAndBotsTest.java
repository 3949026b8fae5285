package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;

class AdminsDeletePeopleAndBotsTest {

    @Test
    void botMayNotWhatTheAdminMay() {
        on("1.6.0", it -> {
            it.person("jane");
            String path = "users/" + it.idOf("users/name/jane");
            Answer answer = it.bot().delete(path);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.message()).isEqualTo("Principal: CatalogPrincipal{name='ingestion-bot'} is not admin");
            assertThat(it.admin().delete(path).change()).isEqualTo("entitySoftDeleted");
        });
    }

    @Test
    void deletedPersonIsNoCallerAnyMore() {
        on("1.6.0", it -> {
            Rest jane = it.person("jane");
            assertThat(jane.get("tables").status()).isEqualTo(200);
            it.admin().delete("users/" + it.idOf("users/name/jane"));
            assertThat(jane.get("tables").status()).isEqualTo(401);
        });
    }
}
