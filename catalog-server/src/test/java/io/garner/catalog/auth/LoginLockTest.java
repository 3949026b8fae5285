package io.garner.catalog.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Rest.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginLockTest {

    private final SetClock clock = new SetClock();
    private final CatalogServer server =
            CatalogServer.builder().version("1.6.0").clock(clock).start();

    @AfterEach
    void stop() {
        server.close();
    }

    private void failThreeTimes() {
        for (int i = 0; i < 3; i++) {
            assertThat(SignedIn.loginAdmin(server, "wrong").message())
                    .isEqualTo("You have entered an invalid email or password.");
        }
    }

    @Test
    void threeWrongPasswordsLockTheLoginForTenMinutes() {
        failThreeTimes();
        Answer locked = SignedIn.loginAdmin(server, "admin");
        assertThat(locked.status()).isEqualTo(401);
        assertThat(locked.message())
                .isEqualTo("Failed Login Attempts Exceeded. Use Forgot Password or retry after some time.");
        clock.advance(Duration.ofMinutes(9));
        assertThat(SignedIn.loginAdmin(server, "admin").status()).isEqualTo(401);
        clock.advance(Duration.ofMinutes(1));
        assertThat(SignedIn.loginAdmin(server, "admin").status()).isEqualTo(200);
    }

    @Test
    void rightPasswordInBetweenEndsTheCount() {
        SignedIn.loginAdmin(server, "wrong");
        SignedIn.loginAdmin(server, "wrong");
        assertThat(SignedIn.loginAdmin(server, "admin").status()).isEqualTo(200);
        SignedIn.loginAdmin(server, "wrong");
        assertThat(SignedIn.loginAdmin(server, "admin").status()).isEqualTo(200);
    }

    @Test
    void loginTokenIsGoodForAnHour() {
        String token = SignedIn.loginAdmin(server, "admin").text("accessToken");
        clock.advance(Duration.ofMinutes(59));
        assertThat(SignedIn.with(server, token).get("tables").status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        Answer expired = SignedIn.with(server, token).get("tables");
        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.message()).isEqualTo("Expired token!");
    }
}
