package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.garner.catalog.CatalogServer;
import io.garner.testkit.TestSecrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong on a first day: each ends with its exit code and one screen of words. */
class BadInputIT {

    private static final int SCREEN = 24;

    @RegisterExtension
    static final PagilaServer PAGILA = new PagilaServer();

    @TempDir
    private Path folder;

    private CatalogServer catalog;
    private IngestJar jar;

    @BeforeEach
    void start() {
        catalog = CatalogServer.start("1.2.0");
        jar = new IngestJar(folder)
                .secret("CATALOG_TOKEN", catalog.botToken())
                .secret("PAGILA_PASSWORD", PAGILA.password());
    }

    @AfterEach
    void stop() {
        catalog.close();
    }

    @Test
    void noConfiguration() {
        expect(2, "ingest.yaml", "there is no such file", "\"init\"");
    }

    @Test
    void noYaml() {
        jar.config("openmetadata:\n  url: a: b\n");
        expect(2, "Reading ingest.yaml", "line 2, column 9: this is no YAML", "Correct the file");
    }

    @Test
    void anUnknownSource() {
        jar.config(yaml("host: localhost", PAGILA.port()).replace("  pagila:", "  pagilla:"));
        expect(2, "no source is called \"pagila\"", "did you mean \"pagilla\"?");
    }

    @Test
    void anUnsetVariable() {
        jar.config(yaml("host: '${PAGILA_HOST}'", PAGILA.port()));
        expect(2, "sources.pagila.host", "line 3", "the environment variable PAGILA_HOST is not set");
    }

    @Test
    void aLiteralPassword() {
        jar.config(yaml("host: localhost", PAGILA.port()).replace("${PAGILA_PASSWORD}", "sw0rdfish"));
        Ran ran = expect(2, "sources.pagila.password", "a secret must be a reference", "${VARIABLE}");
        assertThat(ran.err() + ran.out()).doesNotContain("sw0rdfish");
    }

    @Test
    void aHostThatDoesNotExist() {
        jar.config(yaml("host: no-such-host.invalid", 5432));
        expect(10, "no-such-host.invalid");
    }

    @Test
    void aPortThatIsClosed() throws IOException {
        int port = closedPort();
        jar.config(yaml("host: localhost", port));
        expect(10, "localhost:" + port);
    }

    @Test
    void aWrongPassword() {
        jar.secret("PAGILA_PASSWORD", TestSecrets.random()).config(yaml("host: localhost", PAGILA.port()));
        expect(13, "harvester", "localhost");
    }

    @Test
    void aDatabaseThatDoesNotExist() {
        jar.config(yaml("host: localhost", PAGILA.port()).replace("database: pagila", "database: pagilla"));
        expect(10, "pagilla");
    }

    @Test
    void aServerWithoutTls() {
        jar.config(yaml("host: localhost, sslMode: verify-full", PAGILA.port()));
        expect(10, "localhost");
    }

    @Test
    void aCatalogThatIsDown() {
        catalog.close();
        jar.config(yaml("host: localhost", PAGILA.port()));
        expect(11, catalog.url().getAuthority());
    }

    @Test
    void aProxyThatIsNone() {
        jar.secret("HTTP_PROXY", "http://alice:p^ss@proxy:port")
                .config(yaml("host: localhost", PAGILA.port()).replace("127.0.0.1", "catalog.invalid"));
        Ran ran = expect(2, "HTTP_PROXY", "http://host:port");
        assertThat(ran.err() + ran.out()).doesNotContain("p^ss");
    }

    @Test
    void aWrongToken() {
        jar.secret("CATALOG_TOKEN", "n0t.the.token").config(yaml("host: localhost", PAGILA.port()));
        expect(13, "token");
    }

    @Test
    void anExpiredToken() {
        catalog.faults().expireBotToken();
        jar.config(yaml("host: localhost", PAGILA.port()));
        expect(13, "token");
    }

    @Test
    void aCatalogThatIsTooOld() throws IOException {
        HttpServer old = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] version = "{\"version\":\"1.1.0\",\"revision\":\"x\",\"timestamp\":1}".getBytes(StandardCharsets.UTF_8);
        old.createContext("/api/v1/system/version", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, version.length);
            exchange.getResponseBody().write(version);
            exchange.close();
        });
        old.start();
        try {
            String url = "http://localhost:" + old.getAddress().getPort();
            jar.config(
                    yaml("host: localhost", PAGILA.port()).replace(catalog.url().toString(), url));
            expect(2, "1.1.0", "1.2");
        } finally {
            old.stop(0);
        }
    }

    private String yaml(String host, int port) {
        return """
                openmetadata: {url: "%s", token: "${CATALOG_TOKEN}", connectTimeout: 2s}
                sources:
                  pagila: {type: postgres, %s, port: %d, database: pagila, username: harvester,
                           password: "${PAGILA_PASSWORD}", connectTimeout: 5s}
                """.formatted(catalog.url(), host, port);
    }

    /** Runs and expects what was tried, what came back and what to do, on one screen and without a stack trace. */
    private Ran expect(int exitCode, String... words) {
        Ran ran = jar.run("--source", "pagila", "--result-line");
        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(exitCode);
        assertThat(ran.err())
                .contains(words)
                .contains("Failed: ")
                .contains("What to do:")
                .doesNotContain("\tat ");
        assertThat(ran.err().lines().count()).isLessThan(SCREEN);
        assertThat(ran.result().get("status").textValue()).isEqualTo("failed");
        assertThat(ran.result().at("/fault/exitCode").intValue()).isEqualTo(exitCode);
        return ran;
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
