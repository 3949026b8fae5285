package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import io.garner.catalog.Rest.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private final CatalogServer server = CatalogServer.start("1.2.0");

    @AfterEach
    void stop() {
        server.close();
    }

    private Answer login(String email, String password) {
        return Rest.anonymous(server)
                .post("users/login", "{\"email\": \"" + email + "\", \"password\": \"" + password + "\"}");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void versionNeedsNoToken() {
        assertThat(Rest.anonymous(server).get("system/version").text("version")).isEqualTo("1.2.0");
    }

    @Test
    void adminOfTheLocalDefaultsSignsIn() {
        Answer answer = login("admin@openmetadata.org", base64("admin"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("tokenType")).isEqualTo("Bearer");
        Rest admin = Rest.anonymous(server).with("Authorization", "Bearer " + answer.text("accessToken"));
        assertThat(admin.get("users/name/admin").text("email")).isEqualTo("admin@openmetadata.org");
    }

    @Test
    void refusesWrongPasswordsPlainPasswordsAndUnknownPeople() {
        assertThat(login("admin@openmetadata.org", base64("wrong")).status()).isEqualTo(401);
        assertThat(login("admin@openmetadata.org", "not base64!").status()).isEqualTo(400);
        assertThat(login("nobody@openmetadata.org", base64("admin")).status()).isEqualTo(400);
    }

    @Test
    void refreshTokenGivesAnotherAccessToken() {
        String refreshToken = login("admin@openmetadata.org", base64("admin")).text("refreshToken");
        Answer refreshed = Rest.anonymous(server).post("users/refresh", "{\"refreshToken\": \"" + refreshToken + "\"}");
        assertThat(refreshed.text("accessToken")).isNotEmpty();
    }

    @Test
    void adminReadsTheTokenOfTheBot() {
        Rest admin = Rest.asAdmin(server);
        String id = admin.get("users/name/ingestion-bot").id();
        assertThat(admin.get("users/token/" + id).text("JWTToken")).isEqualTo(server.botToken());
        assertThat(admin.get("users/auth-mechanism/" + id)
                        .at("/config/JWTToken")
                        .asText())
                .isEqualTo(server.botToken());
        assertThat(admin.get("bots/name/ingestion-bot").at("/botUser/id").asText())
                .isEqualTo(id);
    }

    @Test
    void botMustNotReadTokens() {
        Rest bot = Rest.asBot(server);
        String id = bot.get("users/name/ingestion-bot").id();
        assertThat(bot.get("users/token/" + id).status()).isEqualTo(403);
    }

    @Test
    void authenticationMechanismIsNoField() {
        Answer answer = Rest.asAdmin(server).get("users/name/ingestion-bot?fields=authenticationMechanism");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).isEqualTo("Invalid field name authenticationMechanism");
    }

    @Test
    void requestsWithoutTokenAreChallenged() {
        Answer answer = Rest.anonymous(server).get("tables");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.message()).isEqualTo("Not Authorized! Token not present");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("om-auth");
        assertThat(Rest.anonymous(server)
                        .with("Authorization", server.botToken())
                        .get("tables")
                        .status())
                .as("without the word Bearer")
                .isEqualTo(401);
    }

    @Test
    void unreadableAndForeignTokensAreRefused() {
        Rest garbage = Rest.anonymous(server).with("Authorization", "Bearer garbage");
        assertThat(garbage.get("tables").message()).isEqualTo("Invalid token");
        String foreign = JWT.create().withSubject("admin").sign(Algorithm.HMAC256("another key"));
        assertThat(Rest.anonymous(server)
                        .with("Authorization", "Bearer " + foreign)
                        .get("tables")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void tokenThatWasReplacedIsRefused() {
        Rest before = Rest.asBot(server);
        String id = before.get("users/name/ingestion-bot").id();
        Rest.asAdmin(server).put("users/generateToken/" + id, "{\"JWTTokenExpiry\": \"OneHour\"}");
        assertThat(before.get("tables").status()).isEqualTo(401);
        assertThat(Rest.asBot(server).get("tables").status()).isEqualTo(200);
    }

    @Test
    void expiredTokenSaysSo() {
        Rest before = Rest.asBot(server);
        server.faults().expireBotToken();
        assertThat(before.get("tables").status()).isEqualTo(401);
        assertThat(before.get("tables").message()).isEqualTo("Expired token!");
        assertThat(Rest.asBot(server).get("tables").status()).isEqualTo(200);
    }
}
