package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameworkErrorsTest {

    @ParameterizedTest(name = "{0} answers {1} {2} with {3}")
    @CsvSource({
        "1.2.0, GET, nosuch, 500, HTTP 404 Not Found",
        "1.6.0, GET, nosuch, 500, HTTP 404 Not Found",
        "1.9.0, GET, nosuch, 404, HTTP 404 Not Found",
        "1.2.0, GET, tables/not-a-uuid, 500, HTTP 404 Not Found",
        "1.2.0, DELETE, tables, 500, HTTP 405 Method Not Allowed",
        "1.6.0, PUT, tables/bulk, 500, HTTP 405 Method Not Allowed",
        "1.9.0, PUT, tables/bulk, 405, HTTP 405 Method Not Allowed",
        "1.2.0, PATCH, tables/name/x, 500, HTTP 405 Method Not Allowed",
        "1.2.0, PUT, tables, 500, HTTP 415 Unsupported Media Type",
        "2.0.0, PUT, tables, 415, HTTP 415 Unsupported Media Type"
    })
    void wrapsThemInA500UpTo16(String version, String method, String path, int status, String words) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Answer answer =
                    Rest.asAdmin(server).with("Content-Type", "text/csv").send(method, path, Optional.of("a"));
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.message()).contains(words);
        }
    }

    @Test
    void namesTheErrorTypeFrom15On() {
        try (CatalogServer old = CatalogServer.start("1.2.0");
                CatalogServer later = CatalogServer.start("1.6.0")) {
            assertThat(Rest.asBot(old).get("nosuch").text("errorType")).isEmpty();
            assertThat(Rest.asBot(later).get("nosuch").text("errorType")).isEqualTo("UNHANDLED_SERVER_EXCEPTION");
        }
    }

    @Test
    void malformedJsonIsAnsweredInPlainText() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Answer answer = Rest.asBot(server).put("tables", "{not json");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.header("Content-Type")).isEqualTo("text/plain");
            assertThat(answer.response().body()).startsWith("Unexpected character ('n'");
        }
    }

    @Test
    void parserWordsAreHiddenFrom20On() {
        try (CatalogServer server = CatalogServer.start("2.0.0")) {
            assertThat(Rest.asBot(server).put("tables", "{not json").message()).isEqualTo("Invalid request format");
        }
    }

    @Test
    void bodyThatIsNoObjectIsRefused() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            assertThat(Rest.asBot(server).put("tables", "[]").status()).isEqualTo(400);
            assertThat(Rest.asBot(server).put("tables", "").status()).isEqualTo(400);
            assertThat(Rest.asBot(server).put("tables", "7").status()).isEqualTo(400);
        }
    }

    @Test
    void unknownEntityIsA404WithItsKey() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Answer answer = Rest.asBot(server).get("tables/name/no.such.thing.x");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.message()).isEqualTo("table instance for no.such.thing.x not found");
        }
    }

    @Test
    void deepNestingIsAnsweredNotDropped() {
        String deep = "{\"name\": \"a\", \"dataType\": \"STRUCT\", \"children\": [".repeat(450) + "]}".repeat(450);
        String deeper = "[".repeat(100_000);
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            assertThat(bot.put("tables", deeper).status()).isEqualTo(400);
            assertThat(bot.put(
                                    "tables",
                                    "{\"name\": \"t\", \"databaseSchema\": \"pg.pagila.public\", \"columns\": [" + deep
                                            + "]}")
                            .status())
                    .isIn(201, 400);
        }
    }

    @Test
    void brokenEscapesInThePathAreRefused() throws Exception {
        try (CatalogServer server = CatalogServer.start("1.2.0");
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.url().getPort())) {
            socket.getOutputStream()
                    .write("GET /api/v1/tables/name/%zz HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            byte[] answer = new byte[12];
            assertThat(socket.getInputStream().read(answer)).isEqualTo(12);
            assertThat(new String(answer, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 400");
        }
    }
}
