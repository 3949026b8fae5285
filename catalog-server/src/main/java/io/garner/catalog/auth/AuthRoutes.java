package io.garner.catalog.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import io.garner.catalog.http.Route;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Login, and the tokens that an admin may read. Thread-safe. */
public final class AuthRoutes {

    private static final Duration LOGIN_LIFE = Duration.ofHours(1);

    private final Tokens tokens;
    private final Map<String, Account> refreshTokens = new ConcurrentHashMap<>();

    public AuthRoutes(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.open("POST", "v1/users/login", (request, caller) -> login(json(request))),
                Route.open("POST", "v1/users/refresh", (request, caller) -> refresh(json(request))),
                Route.of("GET", "v1/users/token/{}", this::token),
                Route.of("GET", "v1/users/auth-mechanism/{}", this::mechanism),
                Route.of("PUT", "v1/users/generateToken/{}", this::generate),
                Route.open("GET", "v1/system/config/jwks", (request, caller) -> Reply.json(200, tokens.keys())),
                Route.open("GET", "v1/system/config/auth", (request, caller) -> Reply.json(200, configuration())));
    }

    private static JsonNode json(Request request) {
        if (!request.contentType().equals("application/json")) {
            throw Refusal.unsupportedMediaType();
        }
        return request.json();
    }

    private static JsonNode configuration() {
        return Json.object().put("provider", "basic").put("providerName", "").put("enableSelfSignup", true);
    }

    private Reply login(JsonNode credentials) {
        String password = decoded(Json.text(credentials, "password"));
        Account account = Account.byEmail(Json.text(credentials, "email"))
                .filter(person -> !person.bot())
                .orElseThrow(() -> Refusal.badRequest("You have entered an invalid email or password."));
        if (!password.equals(Account.DEFAULT_PASSWORD)) {
            throw Refusal.unauthorized("You have entered an invalid email or password.");
        }
        return signedIn(account);
    }

    private static String decoded(String password) {
        try {
            return new String(Base64.getDecoder().decode(password), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // Clients must send the password in Base64; servers pass on the decoder's words.
            throw Refusal.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private Reply refresh(JsonNode body) {
        Account account = Optional.ofNullable(refreshTokens.remove(Json.text(body, "refreshToken")))
                .orElseThrow(() -> Refusal.badRequest("Invalid Refresh Token"));
        return signedIn(account);
    }

    private Reply signedIn(Account account) {
        String refreshToken = UUID.randomUUID().toString();
        refreshTokens.put(refreshToken, account);
        ObjectNode answer = Json.object()
                .put("accessToken", tokens.issue(account, Optional.of(LOGIN_LIFE)))
                .put("refreshToken", refreshToken)
                .put("tokenType", "Bearer")
                .put("expiryDuration", Instant.now().plus(LOGIN_LIFE).toEpochMilli());
        return Reply.json(200, answer);
    }

    private Reply token(Request request, Caller caller) {
        caller.mustBeAdmin();
        bot(request);
        return Reply.json(200, jwt(tokens.botToken()));
    }

    private Reply mechanism(Request request, Caller caller) {
        caller.mustBeAdmin();
        bot(request);
        ObjectNode answer = Json.object().put("authType", "JWT");
        answer.set("config", jwt(tokens.botToken()));
        return Reply.json(200, answer);
    }

    private Reply generate(Request request, Caller caller) {
        caller.mustBeAdmin();
        bot(request);
        return Reply.json(200, jwt(tokens.replaceBotToken(life(Json.text(request.json(), "JWTTokenExpiry")))));
    }

    private static Optional<Duration> life(String expiry) {
        return switch (expiry) {
            case "OneHour" -> Optional.of(Duration.ofHours(1));
            case "1", "7", "30", "60", "90" -> Optional.of(Duration.ofDays(Long.parseLong(expiry)));
            case "Unlimited" -> Optional.empty();
            default -> throw Refusal.badRequest("[JWTTokenExpiry must not be null]");
        };
    }

    private static ObjectNode jwt(String token) {
        return Json.object()
                .put("JWTToken", token)
                .put("JWTTokenExpiry", "Unlimited")
                .putNull("JWTTokenExpiresAt");
    }

    private static void bot(Request request) {
        String id = request.segments().get(request.segments().size() - 1);
        Account account = Account.byId(id).orElseThrow(() -> Refusal.noSuchEntity("user", id));
        if (!account.bot()) {
            throw Refusal.badRequest("Generating or getting token for a user is supported only for bots");
        }
    }
}
