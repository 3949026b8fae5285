package io.garner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SandboxTest {

    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws SQLException {
        sandbox = Sandbox.start("1.4.0");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void letsTheHarvesterIntoPagila() throws SQLException {
        try (Connection connection = sandbox.postgres()
                .server()
                .connect("pagila", "harvester", sandbox.variables().value("PAGILA_PASSWORD"))) {
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(sandbox.variables().value("PAGILA_PORT"))
                .isEqualTo(String.valueOf(sandbox.postgres().server().port()));
    }

    @Test
    void letsTheBotIntoTheCatalog() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(sandbox.variables().value("OPENMETADATA_URL") + "/v1/services/databaseServices"))
                .header("Authorization", "Bearer " + sandbox.variables().value("OPENMETADATA_JWT_TOKEN"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }
}
