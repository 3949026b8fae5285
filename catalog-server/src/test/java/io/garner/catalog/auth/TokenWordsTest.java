package io.garner.catalog.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import io.garner.catalog.CatalogServer;
import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenWordsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "1.2.0, Invalid token, Invalid token, Not Authorized! Invalid Token",
                "1.6.0, Not Authorized! Unable to decode the token.,"
                        + " Not Authorized! Token verification failed. Public key mismatch.,"
                        + " Not Authorized! The given token does not match the current bot's token!",
                "2.0.0, Not Authorized! Unable to decode the token.,"
                        + " Not Authorized! Token verification failed. Public key mismatch.,"
                        + " Not Authorized! The given token does not match the current bot's token!"
            })
    void sayWhatIsWrong(String version, String unreadable, String foreign, String superseded) {
        try (CatalogServer server = CatalogServer.start(version)) {
            assertThat(refusal(Rest.anonymous(server))).isEqualTo("Not Authorized! Token not present");
            assertThat(refusal(SignedIn.with(server, "garbage"))).isEqualTo(unreadable);
            String token = JWT.create().withSubject("admin").sign(Algorithm.HMAC256("another key"));
            assertThat(refusal(SignedIn.with(server, token))).isEqualTo(foreign);
            Rest before = Rest.asBot(server);
            String bot = before.get("users/name/ingestion-bot").id();
            Rest.asAdmin(server).put("users/generateToken/" + bot, "{\"JWTTokenExpiry\": \"7\"}");
            assertThat(refusal(before)).isEqualTo(superseded);
            Rest next = Rest.asBot(server);
            server.faults().expireBotToken();
            assertThat(refusal(next)).isEqualTo("Expired token!");
        }
    }

    private static String refusal(Rest rest) {
        Answer answer = rest.get("tables");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("om-auth");
        return answer.message();
    }
}
