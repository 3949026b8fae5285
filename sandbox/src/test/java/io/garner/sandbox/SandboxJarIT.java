package io.garner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxJarIT {

    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    @Test
    void servesBothPartsFromOneJar() throws Exception {
        Path file = folder.resolve("sandbox.env");
        try (Running sandbox = Running.start(
                folder.resolve("output.txt"), Map.of(), Running.fromJar(), "up", "--env-file", file.toString())) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> sandbox.text().lines().count() == 2);
            Map<String, String> environment = EnvFile.read(file);

            assertThat(statusOfTheCatalog(environment)).isEqualTo(200);
            assertThatPagilaAnswers(environment);
            assertThat(sandbox.text())
                    .doesNotContain(environment.get("PAGILA_PASSWORD"))
                    .doesNotContain(environment.get("OPENMETADATA_JWT_TOKEN"));

            sandbox.process().destroy();
            assertThat(sandbox.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(sandbox.process().exitValue()).isEqualTo(TERMINATED);
            assertThat(sandbox.text().lines()).hasSize(2);
        }
    }

    @Test
    void servesASqlServerWithItsKdcAndATicketAndLeavesNothingBehind() throws Exception {
        Path file = folder.resolve("sql-server.env");
        try (Running sandbox = Running.start(
                folder.resolve("output.txt"),
                Map.of(),
                Running.fromJar(),
                "sql-server",
                "--env-file",
                file.toString())) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> sandbox.text().lines().count() == 2);
            Map<String, String> environment = EnvFile.read(file);
            Path conf = Path.of(environment.get("KRB5_CONFIG"));

            assertThat(conf).isRegularFile();
            assertThat(Path.of(String.valueOf(environment.get("KRB5CCNAME")).replaceFirst("^FILE:", "")))
                    .isNotEmptyFile();
            assertThat(Path.of(environment.get("SQL_SERVER_CA_FILE"))).content().contains("BEGIN CERTIFICATE");
            new Socket("localhost", Integer.parseInt(environment.get("SQL_SERVER_PORT"))).close();

            sandbox.process().destroy();
            assertThat(sandbox.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(conf.getParent()).doesNotExist();
        }
    }

    @Test
    void aKilledCatalogGoesOnFromItsFolder() throws Exception {
        String service = "{\"name\": \"pg\", \"serviceType\": \"Postgres\"}";
        Map<String, String> first;
        try (Running catalog = catalog("first")) {
            first = ready(catalog, "first");
            assertThat(send(first, "PUT", "services/databaseServices", service)).isEqualTo(201);
            catalog.process().destroyForcibly().waitFor();
        }
        try (Running catalog = catalog("second")) {
            Map<String, String> second = ready(catalog, "second");
            assertThat(second.get("OPENMETADATA_JWT_TOKEN")).isEqualTo(first.get("OPENMETADATA_JWT_TOKEN"));
            assertThat(send(second, "GET", "services/databaseServices/name/pg", ""))
                    .isEqualTo(200);
        }
    }

    @Test
    void upKeepsItsCatalogToo() throws Exception {
        try (Running sandbox = Running.start(
                folder.resolve("up.txt"),
                Map.of(),
                Running.fromJar(),
                "up",
                "--data",
                folder.resolve("data").toString())) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> sandbox.text().lines().count() == 2);
            assertThat(folder.resolve("data/catalog.mvstore")).isNotEmptyFile();
        }
    }

    private Running catalog(String name) throws IOException {
        return Running.start(
                folder.resolve(name + ".txt"),
                Map.of(),
                Running.fromJar(),
                "catalog",
                "--data",
                folder.resolve("data").toString(),
                "--env-file",
                folder.resolve(name + ".env").toString());
    }

    private Map<String, String> ready(Running catalog, String name) throws IOException {
        await().atMost(Duration.ofSeconds(60)).until(() -> catalog.text().contains("is ready"));
        return EnvFile.read(folder.resolve(name + ".env"));
    }

    private static int send(Map<String, String> environment, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(environment.get("OPENMETADATA_URL") + "/v1/" + path))
                .header("Authorization", "Bearer " + environment.get("OPENMETADATA_JWT_TOKEN"))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void holdsLicencesAndNoSignatures() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("garner.sandbox.jar"))) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .contains("META-INF/LICENSE", "META-INF/NOTICE", "META-INF/licenses/PostgreSQL.txt")
                    .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|DSA|RSA)"));
        }
    }

    private static int statusOfTheCatalog(Map<String, String> environment) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(environment.get("OPENMETADATA_URL") + "/v1/tables"))
                .header("Authorization", "Bearer " + environment.get("OPENMETADATA_JWT_TOKEN"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static void assertThatPagilaAnswers(Map<String, String> environment) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + environment.get("PAGILA_PORT") + "/pagila";
        try (Connection connection =
                DriverManager.getConnection(url, "harvester", environment.get("PAGILA_PASSWORD"))) {
            assertThat(connection.isValid(5)).isTrue();
        }
    }
}
