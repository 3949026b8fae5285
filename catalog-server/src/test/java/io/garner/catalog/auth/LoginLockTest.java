package io.garner.catalog.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Rest.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginLockTest {

    private final SetClock clock = new SetClock();

    private CatalogServer start(String version) {
        return CatalogServer.builder().version(version).clock(clock).start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void threeWrongPasswordsLockTheLoginForTenMinutes(String version) {
        try (CatalogServer server = start(version)) {
            for (int i = 0; i < 3; i++) {
                assertThat(SignedIn.loginAdmin(server, "wrong").message())
                        .isEqualTo("You have entered an invalid email or password.");
            }
            Answer locked = SignedIn.loginAdmin(server, "admin");
            assertThat(locked.status()).isEqualTo(401);
            assertThat(locked.message())
                    .isEqualTo("Failed Login Attempts Exceeded. Use Forgot Password or retry after some time.");
            clock.advance(Duration.ofMinutes(9));
            assertThat(SignedIn.loginAdmin(server, "admin").status()).isEqualTo(401);
            clock.advance(Duration.ofMinutes(1));
            assertThat(SignedIn.loginAdmin(server, "admin").status()).isEqualTo(200);
        }
    }

    @Test
    void rightPasswordInBetweenEndsTheCount() {
        try (CatalogServer server = start("1.6.0")) {
            SignedIn.loginAdmin(server, "wrong");
            SignedIn.loginAdmin(server, "wrong");
            assertThat(SignedIn.loginAdmin(server, "admin").status()).isEqualTo(200);
            SignedIn.loginAdmin(server, "wrong");
            assertThat(SignedIn.loginAdmin(server, "admin").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void loginTokenIsGoodForAnHour(String version) {
        try (CatalogServer server = start(version)) {
            String token = SignedIn.loginAdmin(server, "admin").text("accessToken");
            clock.advance(Duration.ofMinutes(59));
            assertThat(SignedIn.with(server, token).get("tables").status()).isEqualTo(200);
            clock.advance(Duration.ofMinutes(2));
            Answer expired = SignedIn.with(server, token).get("tables");
            assertThat(expired.status()).isEqualTo(401);
            assertThat(expired.message()).isEqualTo("Expired token!");
        }
    }
}
