package io.garner.testkit.containers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Fetches the ingestion bot's token from a fresh server, as its admin with the password of the local defaults. */
final class BotToken {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The admin's address has a hyphen in some releases. */
    private static final List<String> ADMINS = List.of("admin@open-metadata.org", "admin@openmetadata.org");

    private final URI apiUrl;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private BotToken(URI apiUrl) {
        this.apiUrl = apiUrl;
    }

    static String from(URI apiUrl) {
        return new BotToken(apiUrl).fetch();
    }

    private String fetch() {
        String admin = ADMINS.stream()
                .flatMap(email -> signIn(email).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No admin of " + ADMINS + " may sign in at " + apiUrl));
        String bot = get("bots/name/ingestion-bot", admin).at("/botUser/id").asText();
        String token =
                get("users/auth-mechanism/" + bot, admin).at("/config/JWTToken").asText();
        if (token.isEmpty()) {
            throw new IllegalStateException("The ingestion bot of " + apiUrl + " has no token");
        }
        return token;
    }

    private Optional<String> signIn(String email) {
        String password = Base64.getEncoder().encodeToString("admin".getBytes(StandardCharsets.UTF_8));
        String body = "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
        HttpResponse<String> response = send(request("users/login")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        return response.statusCode() == 200
                ? Optional.of(json(response).path("accessToken").asText())
                : Optional.empty();
    }

    private JsonNode get(String path, String token) {
        HttpResponse<String> response = send(request(path).header("Authorization", "Bearer " + token));
        if (response.statusCode() != 200) {
            throw new IllegalStateException("GET " + path + " was answered with HTTP " + response.statusCode());
        }
        return json(response);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(apiUrl + "/v1/" + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("Signing in at " + apiUrl + " failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            // The answer may hold a token, so it is not shown.
            throw new IllegalStateException(response.uri() + " was not answered with JSON", e);
        }
    }
}
