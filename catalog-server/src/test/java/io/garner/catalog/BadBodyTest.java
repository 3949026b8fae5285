package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import io.garner.catalog.Wire.Heard;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadBodyTest {

    private static final int LIMIT = 64 * 1024 * 1024;

    private final CatalogServer server = CatalogServer.start("2.0.0");
    private final CatalogServer older = CatalogServer.start("1.6.0");

    @BeforeAll
    void schema() {
        Rest.asBot(server).withSchema();
        Rest.asBot(older).withSchema();
    }

    @AfterAll
    void stop() {
        server.close();
        older.close();
    }

    private static String head(CatalogServer server, String more) {
        return "PUT /api/v1/tables HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + server.botToken() + "\r\n" + more + "\r\n";
    }

    private static Heard put(CatalogServer server, byte[] body) {
        try (Wire wire = Wire.to(server)) {
            return wire.say(head(server, "Content-Length: " + body.length + "\r\n"))
                    .say(body)
                    .hear();
        }
    }

    @Test
    void bodyUpToTheLimitIsReadAndOneByteMoreIsA413() {
        byte[] body = new byte[LIMIT + 1];
        Arrays.fill(body, (byte) ' ');
        assertThat(put(server, Arrays.copyOf(body, LIMIT)).status()).isEqualTo(400);
        Heard heard = put(server, body);
        assertThat(heard.status()).isEqualTo(413);
        assertThat(heard.body()).isEqualTo("{\"code\":413,\"message\":\"Request entity too large\"}");
    }

    @Test
    void clientThatAsksFirstNeedNotSendWhatIsTooLarge() {
        try (Wire wire = Wire.to(server)) {
            wire.say(head(server, "Expect: 100-continue\r\nContent-Length: 100000000000\r\n"));
            assertThat(wire.hear().status()).isEqualTo(413);
        }
    }

    @Test
    void chunkedBodyIsReadLikeAnyOther() {
        String body = "{\"name\":\"chunked\",\"databaseSchema\":\"pg.pagila.public\",\"columns\":[]}";
        try (Wire wire = Wire.to(server)) {
            wire.say(head(server, "Transfer-Encoding: chunked\r\n"));
            for (String piece : body.split("(?<=,)")) {
                wire.say(Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n");
            }
            assertThat(wire.say("0\r\n\r\n").hear().status()).isEqualTo(201);
        }
    }

    @Test
    void bodyThatIsCutOffHasNoEffect() {
        try (Wire wire = Wire.to(server)) {
            wire.say(head(server, "Content-Length: 99\r\n") + "{\"name\":\"half\"");
        }
        assertThat(Rest.asBot(server).getTable("half", "columns").status()).isEqualTo(404);
    }

    @Test
    void invalidUtf8IsNoJson() {
        byte[] body = "{\"name\":\"?\",\"databaseSchema\":\"pg.pagila.public\",\"columns\":[]}"
                .getBytes(StandardCharsets.UTF_8);
        for (int bad : new int[] {0xff, 0xc3, 0x80}) {
            body[9] = (byte) bad;
            Heard heard = put(older, body);
            assertThat(heard.status()).isEqualTo(400);
            assertThat(heard.body()).startsWith("Invalid UTF-8").doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "{\"name\"", "{\"name\":}", "{'name':'x'}", "{\"name\":\"x\"}}", "nul", "NaN", "{\"a\":01}"
            })
    void malformedJsonIsABadRequestInTheParsersWords(String body) {
        Heard old = put(older, body.getBytes(StandardCharsets.UTF_8));
        assertThat(old.status()).isEqualTo(400);
        assertThat(old.header("Content-Type").orElseThrow()).startsWith("text/plain");
        Heard heard = put(server, body.getBytes(StandardCharsets.UTF_8));
        assertThat(heard.status()).isEqualTo(400);
        assertThat(heard.body()).contains("Invalid request format");
    }

    @ParameterizedTest
    @CsvSource({"PUT, tables", "POST, tables", "POST, users/login"})
    void otherContentTypesAndNoneAtAllAreA415(String method, String path) {
        Rest bot = Rest.asBot(server);
        assertThat(bot.send(method, path, Optional.of("{}")).status()).isEqualTo(415);
        for (String type :
                new String[] {"text/json", "application/x-www-form-urlencoded", "application/json-patch+json", "x"}) {
            assertThat(bot.with("Content-Type", type)
                            .send(method, path, Optional.of("{}"))
                            .status())
                    .isEqualTo(415);
        }
        assertThat(bot.with("Content-Type", "Application/JSON ; charset=utf-8")
                        .send(method, path, Optional.of("{}"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void thousandLevelsAreParsedAndHundredThousandAreNot() {
        String thousand = "[".repeat(1_000) + "]".repeat(1_000);
        assertThat(put(older, thousand.getBytes(StandardCharsets.UTF_8)).body()).doesNotContain("nesting depth");
        Heard heard = put(older, "[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
        assertThat(heard.status()).isEqualTo(400);
        assertThat(heard.body()).contains("nesting depth (1001) exceeds the maximum");
    }

    @Test
    void tableOfNearlyThousandLevelsIsStored() {
        // Two levels a struct, and one each for the table and its list of columns.
        String column = "{\"name\":\"a\",\"dataType\":\"STRUCT\",\"children\":[".repeat(499) + "]}".repeat(499);
        String body = "{\"name\":\"deep\",\"databaseSchema\":\"pg.pagila.public\",\"columns\":[" + column + "]}";
        assertThat(put(server, body.getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(201);
    }

    @Test
    void ofDoubledMembersTheLastOneCounts() {
        Answer answer = Rest.asBot(server)
                .put(
                        "tables",
                        "{\"name\":\"first\",\"name\":\"last\",\"databaseSchema\":\"pg.pagila.public\",\"columns\":[]}");
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("name")).isEqualTo("last");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"99999999999", "-99999999999", "1e400", "1e2147483647", "9223372036854775808", "\"many\"", "1.5"
            })
    void numbersOutOfRangeAreRefused(String length) {
        Answer answer = Rest.asBot(server)
                .putTable("n", "'columns': [{'name': 'c', 'dataType': 'VARCHAR', 'dataLength': " + length + "}]");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(400);
    }

    @Test
    void numberThatIsNoIntIsNamedInTheParsersWords() {
        Answer answer = Rest.asBot(older)
                .putTable("n", "'columns': [{'name': 'c', 'dataType': 'INT', 'ordinalPosition': 2147483648}]");
        assertThat(answer.message())
                .startsWith("Numeric value (2147483648) out of range of `int` (-2147483648 - 2147483647)");
        assertThat(Rest.asBot(older)
                        .putTable("n", "'columns': [{'name': 'c', 'dataType': 'INT', 'ordinalPosition': 2147483647}]")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void numberOfTenThousandDigitsIsRefused() {
        Answer answer = Rest.asBot(server)
                .putTable(
                        "n",
                        "'columns': [{'name': 'c', 'dataType': 'VARCHAR', 'dataLength': " + "9".repeat(10_000) + "}]");
        assertThat(answer.status()).isEqualTo(400);
    }
}
