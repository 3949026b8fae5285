package io.garner.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CatalogExtensionTest {

    @RegisterExtension
    static final CatalogExtension catalog = CatalogExtension.version("1.4.0");

    @Test
    void startsACatalogOfTheVersion() throws IOException, InterruptedException {
        URI version = URI.create(catalog.server().apiUrl() + "/v1/system/version");
        HttpRequest request = HttpRequest.newBuilder(version)
                .header("Authorization", "Bearer " + catalog.server().botToken())
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body())
                .contains("\"1.4.0\"");
    }

    @Test
    void saysHowToRegisterItWhenItDoesNotRun() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CatalogExtension.version("1.2.0").server())
                .withMessageContaining("@RegisterExtension");
    }
}
