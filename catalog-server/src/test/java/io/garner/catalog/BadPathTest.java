package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Wire.Heard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadPathTest {

    private final CatalogServer server = CatalogServer.start("1.6.0");

    @AfterAll
    void stop() {
        server.close();
    }

    private Heard get(String target) {
        return Wire.ask(server, "GET", target, "");
    }

    @ParameterizedTest
    @CsvSource({
        // A dot is a name like any other: no segment leads up.
        "/api/v1/tables/name/.., ..",
        "/api/v1/tables/name/%2e%2e, ..",
        "/api/v1/tables/name/%2E%2E%2F%2E%2E%2Fetc, ../../etc",
        // Decoded once.
        "/api/v1/tables/name/a%252Fb, a%2Fb",
        "/api/v1/tables/name/%25zz, %zz",
        "/api/v1/tables/name/a%2Fb, a/b",
        "/api/v1/tables/name/a+b, a+b",
        // Matrix parameters are no part of a name, an encoded semicolon is.
        "/api/v1/tables/name/a;b=c, a",
        "/api/v1/tables/name/a%3Bb, a;b",
        // What is no UTF-8 is a replacement character, and no table has it in its name.
        "/api/v1/tables/name/%ff%fe, \uFFFD\uFFFD",
        "/api/v1/tables/name/a|b, a|b"
    })
    void strangeNamesAreNamesThatDoNotExist(String target, String name) {
        Heard heard = get(target);
        assertThat(heard.status()).isEqualTo(404);
        assertThat(heard.body()).contains("table instance for " + name + " not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tables/../databases",
                "/api/v1//tables",
                "/api/v1/tables//",
                "/api/../api/v1/tables",
                "/api",
                "/api/",
                "/api/v1/%2e%2e/v1/tables"
            })
    void otherWaysToACollectionAreNoPaths(String target) {
        Heard heard = get(target);
        assertThat(heard.status()).isEqualTo(500);
        assertThat(heard.body()).contains("HTTP 404 Not Found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tables", "/api/v1/tables/", "/api/v1/tables;a=b", "http://x/api/v1/tables"})
    void collectionIsFoundWithOneSlashOrParametersAtItsEnd(String target) {
        assertThat(get(target).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tables/name/%zz",
                "/api/v1/tables/name/%",
                "/api/v1/tables/name/%2",
                "/api/v1/tables/name/%u0041",
                "/api/v1/tables/name/a%00b",
                "/api/v1/tables?limit=%zz",
                "/api/v1/tables?limit=%",
                "/api/../../etc/passwd",
                "/../api/v1/tables"
            })
    void whatIsNoPathIsABadRequest(String target) {
        Heard heard = get(target);
        assertThat(heard.status()).isEqualTo(400);
        assertThat(heard.body()).doesNotContain("\tat ", "io.garner", "org.eclipse");
    }

    @Test
    void veryLongPathIsA414() {
        assertThat(get("/api/v1/tables/name/" + "x".repeat(7_000)).status()).isEqualTo(404);
        assertThat(get("/api/v1/tables/name/" + "x".repeat(9_000)).status()).isEqualTo(414);
        assertThat(get("/api/v1/tables/name/" + "x".repeat(900_000)).text()).doesNotContain("HTTP/1.1 200");
    }

    @Test
    void tooLargeHeadersAreA431() {
        List<String> headers = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            headers.add("X-" + i + ": y\r\n");
        }
        for (String large : List.of("X: " + "x".repeat(9_000) + "\r\n", String.join("", headers))) {
            try (Wire wire = Wire.to(server)) {
                Heard heard = wire.say("GET /api/v1/tables HTTP/1.1\r\nHost: x\r\n" + large + "\r\n")
                        .hear();
                assertThat(heard.status()).isEqualTo(431);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/tables HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/v1/tables HTTP/7.3\r\nHost: x\r\n\r\n",
                "PUT /api/v1/tables HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
                "PUT /api/v1/tables HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\n",
                "PUT /api/v1/tables HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "PUT /api/v1/tables HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc",
                "\u0016\u0003\u0001\u0002\r\n\r\n"
            })
    void whatIsNoHttpIsRefusedAndTheConnectionEnds(String text) {
        try (Wire wire = Wire.to(server)) {
            assertThat(wire.say(text).hear().status()).isIn(400, 413, 505);
        }
        assertThat(get("/api/v1/tables").status()).isEqualTo(200);
    }
}
