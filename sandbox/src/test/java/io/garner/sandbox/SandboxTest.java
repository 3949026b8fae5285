package io.garner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SandboxTest {

    private static Sandbox sandbox;
    private static final Map<String, String> ENVIRONMENT = new HashMap<>();

    @BeforeAll
    static void start() throws SQLException {
        sandbox = Sandbox.start("1.4.0");
        sandbox.variables().putInto(ENVIRONMENT);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void letsTheHarvesterIntoPagila() throws SQLException {
        try (Connection connection =
                sandbox.postgres().server().connect("pagila", "harvester", ENVIRONMENT.get("PAGILA_PASSWORD"))) {
            assertThat(connection.isValid(5)).isTrue();
        }
        assertThat(ENVIRONMENT).containsEntry("PAGILA_PORT", String.valueOf(sandbox.postgres().server().port()));
    }

    @Test
    void letsTheBotIntoTheCatalog() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(ENVIRONMENT.get("OPENMETADATA_URL") + "/v1/services/databaseServices"))
                .header("Authorization", "Bearer " + ENVIRONMENT.get("OPENMETADATA_JWT_TOKEN"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }
}
