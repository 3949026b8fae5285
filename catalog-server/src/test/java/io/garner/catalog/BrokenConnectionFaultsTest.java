package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.catalog.Wire.Heard;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class BrokenConnectionFaultsTest {

    private static final String TABLES = "/api/v1/tables";
    private static final String FILM = "{\"name\":\"film\",\"databaseSchema\":\"pg.pagila.public\",\"columns\":[]}";

    private final CatalogServer server = CatalogServer.start("1.6.0");
    private final Faults faults = server.faults();

    @BeforeEach
    void schema() {
        Rest.asBot(server).withSchema();
        server.requests().clear();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private int filmStatus() {
        return Rest.asBot(server).getTable("film", "columns").status();
    }

    private LoggedRequest logged() {
        return server.requests().all().get(0);
    }

    @Test
    void resetBeforeTheEffectLeavesNothingBehind() {
        faults.add(Fault.reset().on("PUT", TABLES));
        Heard heard = Wire.ask(server, "PUT", TABLES, FILM);
        assertThat(heard.text()).isEmpty();
        assertThat(heard.failure())
                .hasValueSatisfying(words -> assertThat(words).contains("reset"));
        assertThat(filmStatus()).isEqualTo(404);
    }

    @Test
    void resetAfterTheEffectLeavesTheWriteBehind() {
        faults.add(Fault.reset().afterEffect().on("PUT", TABLES).times(1));
        Heard heard = Wire.ask(server, "PUT", TABLES, FILM);
        assertThat(heard.text()).isEmpty();
        assertThat(heard.failure())
                .hasValueSatisfying(words -> assertThat(words).contains("reset"));
        assertThat(filmStatus()).isEqualTo(200);
        assertThat(Wire.ask(server, "PUT", TABLES, FILM).status()).isEqualTo(200);
    }

    @Test
    void resetIsLoggedWithStatusZero() {
        faults.add(Fault.reset().afterEffect());
        Wire.ask(server, "PUT", TABLES, FILM);
        assertThat(logged().status()).isZero();
        assertThat(logged().cut()).isTrue();
        assertThat(logged().body().orElseThrow().path("name").asText()).isEqualTo("film");
    }

    @Test
    void resetOfAKeptConnectionIsAnIoExceptionOfTheHttpClient() {
        Rest bot = Rest.asBot(server);
        assertThat(bot.get("tables").status()).isEqualTo(200);
        faults.add(Fault.reset().on("PUT", TABLES).times(1));
        assertThatThrownBy(() -> bot.putTable("film", "'columns': []")).isInstanceOf(UncheckedIOException.class);
        assertThat(bot.putTable("film", "'columns': []").status()).isEqualTo(201);
    }

    @Test
    void truncatedAnswerEndsBeforeItsContentLengthAndTheWriteIsDone() {
        faults.add(Fault.truncate().on("PUT", TABLES));
        Heard heard = Wire.ask(server, "PUT", TABLES, FILM);
        assertThat(heard.status()).isEqualTo(201);
        int promised = Integer.parseInt(heard.header("Content-Length").orElseThrow());
        assertThat(heard.body().length()).isBetween(1, promised - 1);
        assertThat(heard.failure()).isEmpty();
        assertThat(logged().status()).isEqualTo(201);
        assertThat(logged().cut()).isTrue();
        assertThat(filmStatus()).isEqualTo(200);
    }

    @Test
    void truncatedAnswerIsAnIoExceptionOfTheHttpClient() {
        faults.add(Fault.truncate());
        assertThatThrownBy(() -> Rest.asBot(server).get("tables")).isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.6.0", "2.0.0"})
    void drippingAnswerTakesItsTimeAndIsWhole(String version) {
        try (CatalogServer other = CatalogServer.start(version)) {
            String whole = Rest.asBot(other).get("system/version").response().body();
            other.faults().add(Fault.drip(Duration.ofMillis(800)));
            Heard heard = Wire.ask(other, "GET", "/api/v1/system/version", "");
            assertThat(heard.body()).isEqualTo(whole);
            assertThat(heard.time()).isBetween(Duration.ofMillis(790), Duration.ofSeconds(10));
            assertThat(other.requests().all().get(1).cut()).isFalse();
        }
    }

    @Test
    void answersDripSideBySide() {
        faults.add(Fault.drip(Duration.ofSeconds(5)).on("GET", TABLES));
        long begin = System.nanoTime();
        try (Wire slow = Wire.to(server)) {
            slow.say("GET /api/v1/tables HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                    + server.botToken() + "\r\n\r\n");
            assertThat(Wire.ask(server, "GET", "/api/v1/databases", "").status())
                    .isEqualTo(200);
            assertThat(System.nanoTime() - begin)
                    .isLessThan(Duration.ofSeconds(5).toNanos());
            assertThat(slow.hear().status()).isEqualTo(200);
        }
    }
}
