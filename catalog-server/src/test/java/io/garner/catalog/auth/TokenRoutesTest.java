package io.garner.catalog.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenRoutesTest {

    private final SetClock clock = new SetClock();
    private final CatalogServer server =
            CatalogServer.builder().version("1.6.0").clock(clock).start();
    private final Rest admin = Rest.asAdmin(server);

    @AfterEach
    void stop() {
        server.close();
    }

    private String robot() {
        String user = admin.create("users", "{'name': 'robot', 'email': 'robot@example.org', 'isBot': true}")
                .id();
        admin.create("bots", "{'name': 'robot', 'botUser': 'robot'}");
        return user;
    }

    @Test
    void adminMakesABotAndItsToken() {
        String user = robot();
        Answer generated = admin.put("users/generateToken/" + user, "{\"JWTTokenExpiry\": \"OneHour\"}");
        assertThat(generated.text("JWTTokenExpiry")).isEqualTo("OneHour");
        assertThat(generated.json().path("JWTTokenExpiresAt").asLong())
                .isEqualTo(clock.instant().plus(Duration.ofHours(1)).toEpochMilli());
        Rest robot = SignedIn.with(server, generated.text("JWTToken"));
        assertThat(robot.withSchema()
                        .get("databaseSchemas/name/pg.pagila.public")
                        .text("updatedBy"))
                .isEqualTo("robot");
        assertThat(server.tokenOf("robot")).isEqualTo(generated.text("JWTToken"));
        clock.advance(Duration.ofMinutes(61));
        assertThat(robot.get("tables").message()).isEqualTo("Expired token!");
    }

    @Test
    void revokedTokenIsNoGood() {
        String user = robot();
        Rest robot = Rest.as(server, "robot");
        assertThat(robot.get("tables").status()).isEqualTo(200);
        assertThat(admin.put("users/revokeToken", "{\"id\": \"" + user + "\"}").status())
                .isEqualTo(200);
        assertThat(robot.get("tables").status()).isEqualTo(401);
        assertThat(Rest.asBot(server).get("tables").status())
                .as("another bot's token")
                .isEqualTo(200);
    }

    @Test
    void tokensAreForBotsAlone() {
        String id = admin.get("users/name/admin").id();
        assertThat(admin.get("users/token/" + id).message()).isEqualTo("JWT token is only supported for bot users");
        assertThat(admin.put("users/generateToken/" + id, "{\"JWTTokenExpiry\": \"7\"}")
                        .message())
                .isEqualTo("Generating JWT token is only supported for bot users");
        assertThat(admin.put("users/revokeToken", "{\"id\": \"" + id + "\"}").message())
                .isEqualTo("Revoke Token can only be applied to Bot Users.");
    }

    @Test
    void unknownLifeOfATokenIsRefused() {
        String id = robot();
        assertThat(admin.put("users/generateToken/" + id, "{\"JWTTokenExpiry\": \"8\"}")
                        .status())
                .isEqualTo(400);
        assertThat(admin.put("users/generateToken/" + id, "{}").status()).isEqualTo(400);
    }

    @Test
    void botMayNeitherReadNorMakeNorRevokeTokens() {
        Rest bot = Rest.asBot(server);
        String id = robot();
        for (Answer answer : new Answer[] {
            bot.get("users/token/" + id),
            bot.get("users/auth-mechanism/" + id),
            bot.put("users/generateToken/" + id, "{\"JWTTokenExpiry\": \"7\"}"),
            bot.put("users/revokeToken", "{\"id\": \"" + id + "\"}")
        }) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.message()).isEqualTo("Principal: CatalogPrincipal{name='ingestion-bot'} is not admin");
        }
    }
}
