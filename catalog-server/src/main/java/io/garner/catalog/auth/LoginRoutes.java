package io.garner.catalog.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Route;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** Signing in with a password, and staying signed in. Thread-safe. */
public final class LoginRoutes {

    private static final Duration LOGIN_LIFE = Duration.ofHours(1);

    private final Tokens tokens;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;
    private final LoginLock lock;

    public LoginRoutes(Tokens tokens, Accounts accounts, Passwords passwords, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.lock = new LoginLock(clock);
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(
                Route.open("POST", "v1/users/login", (request, caller) -> login(request.sentJson())),
                Route.open("POST", "v1/users/refresh", (request, caller) -> refresh(request.sentJson())));
    }

    private Reply login(JsonNode credentials) {
        String email = Json.text(credentials, "email");
        String password = decoded(Json.text(credentials, "password"));
        lock.check(email);
        Account account = accounts.byEmail(email)
                .filter(person -> !person.bot())
                .orElseThrow(() -> Refusal.badRequest("You have entered an invalid email or password."));
        if (!passwords.fits(account.id(), password)) {
            lock.failed(email);
            throw Refusal.unauthorized("You have entered an invalid email or password.");
        }
        lock.succeeded(email);
        return signedIn(account, tokens.sessions().open(account.id()));
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
        Sessions.Refresh refresh =
                tokens.sessions().redeem(Json.text(body, "refreshToken")).orElseThrow(LoginRoutes::badRefreshToken);
        Account account = accounts.byId(refresh.user().toString()).orElseThrow(LoginRoutes::badRefreshToken);
        return signedIn(account, refresh.session());
    }

    private static Refusal badRefreshToken() {
        return Refusal.badRequest("Invalid Refresh Token");
    }

    private Reply signedIn(Account account, String session) {
        ObjectNode answer = Json.object()
                .put("accessToken", tokens.issue(account, LOGIN_LIFE, session))
                .put("refreshToken", tokens.sessions().refreshToken(account.id(), session))
                .put("tokenType", "Bearer")
                .put("expiryDuration", clock.instant().plus(LOGIN_LIFE).toEpochMilli());
        return Reply.json(200, answer);
    }
}
