package io.garner.testkit.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.testkit.junit.CatalogExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BotTokenTest {

    @RegisterExtension
    static final CatalogExtension catalog = CatalogExtension.version("1.4.0");

    @Test
    void isTheOneThatTheBotHasNow() {
        assertThat(BotToken.from(catalog.apiUrl())).isEqualTo(catalog.token());
    }
}
