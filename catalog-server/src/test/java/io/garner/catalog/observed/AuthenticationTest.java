package io.garner.catalog.observed;

import static io.garner.catalog.observed.Live.on;
import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import io.garner.catalog.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, and what a token is. */
class AuthenticationTest {

    private static final String ADMIN = "admin@openmetadata.org";

    private static Answer login(Live it, String email, String password) {
        return Rest.anonymous(it.server())
                .post("users/login", Live.quoted("{'email': '" + email + "', 'password': '" + password + "'}"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode claims(String token) {
        return Json.read(
                new String(Base64.getUrlDecoder().decode(JWT.decode(token).getPayload()), StandardCharsets.UTF_8));
    }

    private static List<String> members(Answer answer) {
        List<String> names = new ArrayList<>();
        answer.json().fieldNames().forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void adminSignsInWithABase64Password(String version) {
        on(version, it -> {
            Answer answer = login(it, ADMIN, base64("admin"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(members(answer)).contains("accessToken", "refreshToken", "tokenType", "expiryDuration");
            assertThat(answer.text("tokenType")).isEqualTo("Bearer");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void loginLivesForAnHourAndTellsTheMomentOfItsEnd(String version) {
        on(version, it -> {
            long before = System.currentTimeMillis();
            Answer answer = login(it, ADMIN, base64("admin"));
            long hour = Duration.ofHours(1).toMillis();
            assertThat(answer.json().path("expiryDuration").asLong())
                    .isBetween(before + hour - 1000, System.currentTimeMillis() + hour);
            assertThat(claims(answer.text("accessToken")).path("exp").asLong())
                    .isBetween((before + hour) / 1000 - 1, (System.currentTimeMillis() + hour) / 1000);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void plainWrongAndUnknownAreToldApart(String version) {
        on(version, it -> {
            assertThat(login(it, ADMIN, "admin").status()).as("plain").isEqualTo(400);
            assertThat(login(it, ADMIN, base64("wrong")).status()).isEqualTo(401);
            assertThat(login(it, "nobody@openmetadata.org", base64("admin")).status())
                    .isEqualTo(400);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void threeFailuresLockTheLogin(String version) {
        on(version, it -> {
            for (int i = 0; i < 3; i++) {
                login(it, ADMIN, base64("wrong"));
            }
            assertThat(login(it, ADMIN, base64("admin")).status()).isEqualTo(401);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void adminReadsTheTokenOfTheBotOnTwoPaths(String version) {
        on(version, it -> {
            String id = it.admin().get("users/name/ingestion-bot").id();
            String token = it.admin().get("users/token/" + id).text("JWTToken");
            Rest bot = Rest.anonymous(it.server()).with("Authorization", "Bearer " + token);
            assertThat(bot.get("tables").status()).isEqualTo(200);
            assertThat(it.admin()
                            .get("users/auth-mechanism/" + id)
                            .at("/config/JWTToken")
                            .asText())
                    .isEqualTo(token);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void tokenOfTheBotNamesItAndNeverExpires(String version) {
        on(version, it -> {
            JsonNode claims = claims(it.server().botToken());
            assertThat(claims.path("isBot").asBoolean()).isTrue();
            assertThat(claims.path("tokenType").asText()).isEqualTo("BOT");
            assertThat(claims.has("exp")).isTrue();
            assertThat(claims.path("exp").isNull()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void authenticationMechanismIsNoField(String version) {
        on(
                version,
                it -> assertThat(it.admin()
                                .get("users/name/ingestion-bot?fields=authenticationMechanism")
                                .status())
                        .isEqualTo(400));
    }

    @ParameterizedTest
    @CsvSource({"1.2.0, Invalid token", "1.6.0, Not Authorized! Unable to decode the token."})
    void noTokenAndAnUnreadableOneAreChallenged(String version, String unreadable) {
        on(version, it -> {
            Answer none = Rest.anonymous(it.server()).get("tables");
            assertThat(none.status()).isEqualTo(401);
            assertThat(none.message()).isEqualTo("Not Authorized! Token not present");
            Answer garbage = Rest.anonymous(it.server())
                    .with("Authorization", "Bearer garbage")
                    .get("tables");
            assertThat(garbage.status()).isEqualTo(401);
            assertThat(garbage.message()).isEqualTo(unreadable);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void versionNeedsNoToken(String version) {
        on(version, it -> {
            Answer answer = Rest.anonymous(it.server()).get("system/version");
            assertThat(answer.text("version")).isEqualTo(version);
            assertThat(members(answer)).containsExactly("version", "revision", "timestamp");
        });
    }
}
