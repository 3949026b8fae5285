package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import io.garner.catalog.Wire.Heard;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodsTest {

    private final CatalogServer server = CatalogServer.start("2.0.0");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void headIsAGetWithoutItsBody() {
        Heard get = Wire.ask(server, "GET", "/api/v1/tables", "");
        Heard head = Wire.ask(server, "HEAD", "/api/v1/tables", "");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
        assertThat(head.body()).isEmpty();
        assertThat(Wire.ask(server, "HEAD", "/api/v1/tables/name/no.such", "").status())
                .isEqualTo(404);
        assertThat(Wire.ask(server, "HEAD", "/", "").status()).isEqualTo(200);
    }

    @Test
    void optionsNamesTheMethodsOfThePath() {
        Answer answer = Rest.asBot(server).send("OPTIONS", "tables", Optional.empty());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Allow")).isEqualTo("GET,HEAD,OPTIONS,POST,PUT");
        assertThat(answer.response().body()).isEqualTo("GET, HEAD, OPTIONS, POST, PUT");
    }

    @Test
    void optionsNeedsTheTokenThatThePathNeeds() {
        Rest nobody = Rest.anonymous(server);
        assertThat(nobody.send("OPTIONS", "tables", Optional.empty()).status()).isEqualTo(401);
        assertThat(nobody.send("OPTIONS", "system/version", Optional.empty()).status())
                .isEqualTo(200);
        assertThat(nobody.send("OPTIONS", "nosuch", Optional.empty()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PROPFIND", "get"})
    void othersAreNotAllowed(String method) {
        assertThat(Wire.ask(server, method, "/api/v1/tables", "").status()).isEqualTo(405);
        assertThat(Wire.ask(server, method, "/", "").status()).isEqualTo(405);
    }

    @Test
    void faultsOnAnAnswerWithoutBodyEndItToo() {
        server.faults().add(Fault.truncate());
        assertThat(Wire.ask(server, "HEAD", "/api/v1/tables", "").body()).isEmpty();
    }
}
