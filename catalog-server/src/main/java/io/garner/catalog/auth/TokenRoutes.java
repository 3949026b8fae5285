package io.garner.catalog.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import io.garner.catalog.http.Route;
import io.garner.catalog.schema.Schemas;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tokens of bots, which admins alone may read, replace and revoke. Thread-safe. */
public final class TokenRoutes {

    private final Tokens tokens;
    private final Accounts accounts;
    private final Schemas schemas;
    private final Clock clock;

    public TokenRoutes(Tokens tokens, Accounts accounts, Schemas schemas, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.schemas = schemas;
        this.clock = clock;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "v1/users/token/{}", this::token),
                Route.of("GET", "v1/users/auth-mechanism/{}", this::mechanism),
                Route.of("PUT", "v1/users/generateToken/{}", this::generate),
                Route.of("PUT", "v1/users/revokeToken", this::revoke));
    }

    private Reply token(Request request, Caller caller) {
        caller.mustBeAdmin();
        return Reply.json(200, present(bot(last(request), "JWT token is only supported for bot users")));
    }

    private Reply mechanism(Request request, Caller caller) {
        caller.mustBeAdmin();
        Account bot = bot(last(request), "JWT token is only supported for bot users");
        ObjectNode answer = Json.object().put("authType", "JWT");
        answer.set("config", present(bot));
        return Reply.json(200, answer);
    }

    private ObjectNode present(Account bot) {
        return jwt(tokens.botToken(bot), "Unlimited", Optional.empty());
    }

    private Reply generate(Request request, Caller caller) {
        caller.mustBeAdmin();
        Account bot = bot(last(request), "Generating JWT token is only supported for bot users");
        String expiry = Json.text(schemas.checked("auth/generateToken.json", request.json()), "JWTTokenExpiry");
        Optional<Duration> life = life(expiry);
        String token = tokens.replaceBotToken(bot, life);
        return Reply.json(200, jwt(token, expiry, life.map(clock.instant()::plus)));
    }

    private static Optional<Duration> life(String expiry) {
        return switch (expiry) {
            case "Unlimited" -> Optional.empty();
            case "OneHour" -> Optional.of(Duration.ofHours(1));
            default -> Optional.of(Duration.ofDays(Long.parseLong(expiry)));
        };
    }

    private Reply revoke(Request request, Caller caller) {
        caller.mustBeAdmin();
        String id = Json.text(schemas.checked("auth/revokeToken.json", request.json()), "id");
        tokens.revokeBotToken(bot(id, "Revoke Token can only be applied to Bot Users."));
        return Reply.json(200, Json.object().put("JWTToken", ""));
    }

    private static ObjectNode jwt(String token, String expiry, Optional<Instant> until) {
        ObjectNode answer = Json.object().put("JWTToken", token).put("JWTTokenExpiry", expiry);
        until.ifPresentOrElse(
                instant -> answer.put("JWTTokenExpiresAt", instant.toEpochMilli()),
                () -> answer.putNull("JWTTokenExpiresAt"));
        return answer;
    }

    private Account bot(String id, String otherwise) {
        Account account = accounts.byId(id).orElseThrow(() -> Refusal.noSuchEntity("user", id));
        if (!account.bot()) {
            throw Refusal.badRequest(otherwise);
        }
        return account;
    }

    private static String last(Request request) {
        return request.segments().get(request.segments().size() - 1);
    }
}
