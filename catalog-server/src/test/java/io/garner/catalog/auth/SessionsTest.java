package io.garner.catalog.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionsTest {

    @ParameterizedTest(name = "{0}: the first of six logins is answered {1}")
    @CsvSource({"1.11.0, 200", "2.0.0, 401"})
    void sixthLoginEndsTheOldest(String version, int status) {
        try (CatalogServer server = CatalogServer.start(version)) {
            List<Answer> logins = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                logins.add(SignedIn.loginAdmin(server, "admin"));
            }
            assertThat(tables(server, logins.get(0))).isEqualTo(status);
            assertThat(tables(server, logins.get(1))).isEqualTo(200);
            assertThat(refresh(server, logins.get(0)).status()).isEqualTo(status == 200 ? 200 : 400);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "2.0.0"})
    void refreshTokenIsGoodOnce(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Answer login = SignedIn.loginAdmin(server, "admin");
            Answer refreshed = refresh(server, login);
            assertThat(tables(server, refreshed)).isEqualTo(200);
            assertThat(refresh(server, login).status()).isEqualTo(400);
        }
    }

    private static int tables(CatalogServer server, Answer login) {
        return SignedIn.with(server, login.text("accessToken")).get("tables").status();
    }

    private static Answer refresh(CatalogServer server, Answer login) {
        return Rest.anonymous(server)
                .post("users/refresh", "{\"refreshToken\": \"" + login.text("refreshToken") + "\"}");
    }
}
