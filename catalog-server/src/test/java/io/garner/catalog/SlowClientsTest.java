package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.catalog.Wire.Heard;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Isolated
class SlowClientsTest {

    private static final int CLIENTS = 64;
    /** Less than the 30 seconds that a server gives a client who says nothing. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final String HALF_A_HEAD = "PUT /api/v1/tables HTTP/1.1\r\nHos";
    private static final String HALF_A_BODY =
            "PUT /api/v1/tables HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{\"na";
    private static final String HALF_A_CHUNK =
            "PUT /api/v1/tables HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n99\r\n{\"na";

    private static CatalogServer server(Duration idleTimeout) {
        return CatalogServer.builder().version("1.6.0").idleTimeout(idleTimeout).start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HALF_A_HEAD, HALF_A_BODY, HALF_A_CHUNK})
    void moreOfThemThanThreadsStopNobodyElse(String begin) {
        List<Wire> slow = new ArrayList<>();
        try (CatalogServer server = server(Duration.ofMinutes(5))) {
            for (int i = 0; i < CLIENTS; i++) {
                slow.add(Wire.to(server).say(begin));
            }
            for (int i = 0; i < 10; i++) {
                Heard heard = Wire.ask(server, "GET", "/api/v1/tables", "");
                assertThat(heard.status()).isEqualTo(200);
                assertThat(heard.time()).isLessThan(SOON);
            }
        } finally {
            slow.forEach(Wire::close);
        }
    }

    @Test
    void whoFinishesLateIsAnsweredAllTheSame() throws InterruptedException {
        try (CatalogServer server = server(Duration.ofMinutes(1));
                Wire slow = Wire.to(server)) {
            Rest.asBot(server).withSchema();
            String body = "{\"name\":\"t\",\"databaseSchema\":\"pg.pagila.public\",\"columns\":[]}";
            String request = "PUT /api/v1/tables HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                    + server.botToken() + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                    + "\r\n\r\n" + body;
            for (int begin = 0; begin < request.length(); begin += 100) {
                slow.say(request.substring(begin, Math.min(begin + 100, request.length())));
                Thread.sleep(20);
            }
            assertThat(slow.hear().status()).isEqualTo(201);
        }
    }

    @Test
    void silenceInTheHeadEndsTheConnection() {
        try (CatalogServer server = server(Duration.ofMillis(500));
                Wire silent = Wire.to(server)) {
            Heard heard = silent.say(HALF_A_HEAD).hear();
            assertThat(heard.text()).isEmpty();
            assertThat(heard.time()).isLessThan(SOON);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HALF_A_BODY, HALF_A_CHUNK})
    void silenceInTheBodyIsATimeoutAndHasNoEffect(String begin) {
        try (CatalogServer server = server(Duration.ofMillis(500));
                Wire silent = Wire.to(server)) {
            Heard heard = silent.say(begin).hear();
            assertThat(heard.status()).isEqualTo(408);
            assertThat(heard.time()).isLessThan(SOON);
            assertThat(server.requests().all()).isEmpty();
        }
    }

    @Test
    void answerThatTakesLongerThanTheIdleTimeoutIsGivenAllTheSame() {
        try (CatalogServer server = server(Duration.ofMillis(400))) {
            server.faults().add(Fault.delay(Duration.ofMillis(1500)));
            assertThat(Wire.ask(server, "GET", "/api/v1/tables", "").status()).isEqualTo(200);
        }
    }

    @Test
    void whoDoesNotTakeTheAnswerIsLetGo(@TempDir Path data) throws InterruptedException {
        int length = 30_000_000;
        // Written under no hurry: a slow machine may take longer over ten megabytes than the client below gets.
        try (CatalogServer patient =
                CatalogServer.builder().version("1.6.0").data(data).start()) {
            Rest bot = Rest.asBot(patient).withSchema();
            for (int i = 0; i < 3; i++) {
                bot.putTable("t" + i, "'columns': [], 'description': '" + "x".repeat(length / 3) + "'");
            }
        }
        try (CatalogServer server = CatalogServer.builder()
                        .version("1.6.0")
                        .data(data)
                        .idleTimeout(Duration.ofMillis(400))
                        .start();
                Wire lazy = Wire.to(server)) {
            lazy.say("GET /api/v1/tables HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + server.botToken()
                    + "\r\n\r\n");
            Thread.sleep(2000);
            Heard heard = lazy.hear();
            assertThat(heard.text().length()).isLessThan(length);
            assertThat(heard.time()).isLessThan(SOON);
        }
    }

    @Test
    void closingDoesNotWaitForThem() {
        CatalogServer server = server(Duration.ofMinutes(5));
        server.faults().add(Fault.delay(Duration.ofMinutes(5)));
        try (Wire waiting = Wire.to(server);
                Wire silent = Wire.to(server)) {
            waiting.say("GET /api/v1/tables HTTP/1.1\r\nHost: x\r\n\r\n");
            silent.say(HALF_A_BODY);
            long begin = System.nanoTime();
            server.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
            assertThat(waiting.hear().text()).isEmpty();
        }
    }

    @Test
    void interruptedThreadClosesTheServerAndStaysInterrupted() {
        CatalogServer server = server(Duration.ofMinutes(5));
        Thread.currentThread().interrupt();
        server.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThatThrownBy(() -> Wire.to(server)).isInstanceOf(UncheckedIOException.class);
    }
}
