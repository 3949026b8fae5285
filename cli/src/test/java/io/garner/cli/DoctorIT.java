package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.garner.catalog.CatalogServer;
import io.garner.testkit.TestSecrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The doctor as people run it: the jar against a real PostgreSQL and a catalog. */
class DoctorIT {

    @RegisterExtension
    static final PagilaServer PAGILA = new PagilaServer();

    @TempDir
    private Path folder;

    private CatalogServer catalog;
    private IngestJar jar;

    @BeforeEach
    void start() {
        catalog = CatalogServer.start("1.6.0");
        jar = new IngestJar(folder)
                .secret("CATALOG_TOKEN", catalog.botToken())
                .secret("PAGILA_PASSWORD", PAGILA.password())
                .config(yaml("host: localhost", PAGILA.port()));
    }

    @AfterEach
    void stop() {
        catalog.close();
    }

    @Test
    void allIsWell() {
        Ran ran = jar.run("doctor");

        assertThat(ran.exitCode()).as(ran.out()).isZero();
        assertThat(ran.out())
                .contains("source pagila", "✓ login as harvester", "✓ SQL of views", "catalog", "✓ rights on table")
                .contains("bot ingestion-bot", "All is well: ")
                .doesNotContain("✗", "\u001b[");
    }

    @Test
    void aWrongPassword() throws IOException {
        JsonNode login =
                failure(13, "login", jar.secret("PAGILA_PASSWORD", TestSecrets.random()), "--source", "pagila");

        assertThat(login.get("reason").textValue()).contains("password authentication failed");
        assertThat(login.get("remedy").textValue()).isEqualTo("Check username and password.");
    }

    @Test
    void aDatabaseThatDoesNotExist() throws IOException {
        jar.config(yaml("host: localhost", PAGILA.port()).replace("database: pagila", "database: pagilla"));

        assertThat(failure(10, "login", jar).get("remedy").textValue()).contains("no such database");
    }

    @Test
    void aPortThatIsClosed() throws IOException {
        jar.config(yaml("host: localhost", closedPort()));

        assertThat(failure(10, "tcp", jar).get("remedy").textValue()).contains("Nobody listens there");
    }

    @Test
    void aHostThatDoesNotExist() throws IOException {
        jar.config(yaml("host: no-such-host.invalid", 5432));

        assertThat(failure(10, "dns", jar).get("reason").textValue())
                .isEqualTo("the name no-such-host.invalid is not known to DNS");
    }

    @Test
    void aServerWithoutTls() throws IOException {
        jar.config(yaml("host: localhost, sslMode: verify-full", PAGILA.port()));

        assertThat(failure(10, "tls", jar).get("reason").textValue()).isEqualTo("the server speaks no TLS");
    }

    @Test
    void aRightThatIsLacking() throws IOException, SQLException {
        String secret = PAGILA.server().createRole("shortsighted");
        PAGILA.server().run("pagila", "REVOKE SELECT ON pg_catalog.pg_proc FROM PUBLIC");
        try {
            jar.secret("PAGILA_PASSWORD", secret)
                    .config(yaml("host: localhost", PAGILA.port())
                            .replace("username: harvester", "username: shortsighted"));

            assertThat(failure(13, "right:routines", jar).get("remedy").textValue())
                    .isEqualTo("GRANT SELECT ON pg_catalog.pg_proc TO shortsighted;");
        } finally {
            PAGILA.server().run("pagila", "GRANT SELECT ON pg_catalog.pg_proc TO PUBLIC");
        }
    }

    @Test
    void aHostThatSwallowsEverythingHoldsNobodyUpForLong() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket first = new Socket(full.getInetAddress(), full.getLocalPort());
                Socket second = new Socket(full.getInetAddress(), full.getLocalPort())) {
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            jar.config(yaml("host: 127.0.0.1", full.getLocalPort()));
            long started = System.nanoTime();

            JsonNode tcp = failure(10, "tcp", jar, "--timeout", "2s");

            assertThat(tcp.get("reason").textValue()).contains("nothing came back");
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void aCatalogThatIsDown() throws IOException {
        catalog.close();

        assertThat(failure(11, "tcp", jar, "--catalog-only").get("remedy").textValue())
                .contains("openmetadata.url");
    }

    @Test
    void aWrongToken() throws IOException {
        JsonNode user = failure(13, "user", jar.secret("CATALOG_TOKEN", "n0t.the.token"), "--catalog-only");

        assertThat(user.get("remedy").textValue()).contains("environment variable CATALOG_TOKEN", "Settings, Bots");
    }

    @Test
    void anExpiredToken() throws IOException {
        catalog.faults().expireBotToken();

        assertThat(failure(13, "user", jar, "--catalog-only").get("reason").textValue())
                .contains("HTTP 401");
    }

    @Test
    void aPersonsToken() {
        Ran ran = jar.secret("CATALOG_TOKEN", catalog.adminToken()).run("doctor", "--catalog-only");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out()).contains("person admin", "! A person's token works, but");
    }

    @Test
    void aTicketCacheThatIsMissing() throws IOException {
        Path conf = Files.writeString(
                folder.resolve("krb5.conf"),
                "[libdefaults]\n default_realm = T.TEST\n[realms]\n T.TEST = {\n  kdc = 127.0.0.1:" + closedPort()
                        + "\n }\n");
        jar.variable("KRB5_CONFIG", conf.toString())
                .variable("KRB5CCNAME", "FILE:" + folder.resolve("none"))
                .config(yaml("host: localhost, auth: kerberos", PAGILA.port())
                        .replace("password: \"${PAGILA_PASSWORD}\"", "schemas: {include: [public]}"));

        JsonNode cache = failure(13, "ticket-cache", jar, "--source", "pagila");

        assertThat(cache.get("reason").textValue()).contains("there is no ticket cache", "none (KRB5CCNAME)");
        assertThat(cache.get("remedy").textValue()).contains("kinit -c FILE:");
        assertThat(step(diagnosis(jar.run("doctor", "--json")), "krb5.conf").toString())
                .contains(conf + ", named by KRB5_CONFIG");
    }

    @Test
    void aConfigurationThatIsWrong() throws IOException {
        jar.config(yaml("hosst: localhost", PAGILA.port()));

        JsonNode config = failure(2, "config", jar);

        assertThat(config.get("reason").textValue()).contains("sources.pagila", "hosst");
    }

    @Test
    void aConfigurationThatIsNotThere() throws IOException {
        assertThat(failure(2, "config", jar, "--config", "none.yaml")
                        .get("reason")
                        .textValue())
                .isEqualTo("there is no such file");
    }

    private static JsonNode diagnosis(Ran ran) throws IOException {
        return new ObjectMapper().readTree(ran.out());
    }

    private static JsonNode failure(int exitCode, String step, IngestJar jar, String... arguments) throws IOException {
        String[] all = new String[arguments.length + 2];
        all[0] = "doctor";
        all[1] = "--json";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        Ran ran = jar.run(all);
        assertThat(ran.exitCode()).as(ran.out() + ran.err()).isEqualTo(exitCode);
        JsonNode diagnosis = diagnosis(ran);
        assertThat(diagnosis.get("exitCode").intValue()).isEqualTo(exitCode);
        JsonNode found = step(diagnosis, step);
        assertThat(found.get("status").textValue()).isEqualTo("failed");
        assertThat(found.get("exitCode").intValue()).isEqualTo(exitCode);
        return found;
    }

    private static JsonNode step(JsonNode diagnosis, String name) {
        for (JsonNode patient : diagnosis.get("patients")) {
            for (JsonNode step : patient.get("steps")) {
                if (step.get("name").textValue().equals(name)) {
                    return step;
                }
            }
        }
        throw new AssertionError("no step " + name + " in " + diagnosis);
    }

    private String yaml(String host, int port) {
        return """
                openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                sources:
                  pagila: {type: postgres, %s, port: %d, database: pagila, username: harvester,
                           password: "${PAGILA_PASSWORD}"}
                """.formatted(catalog.url(), host, port);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
