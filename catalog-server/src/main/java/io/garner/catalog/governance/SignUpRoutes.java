package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Accounts;
import io.garner.catalog.auth.Passwords;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Route;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** {@code POST /v1/users/signup}: people who make themselves a user with a password. Thread-safe. */
public final class SignUpRoutes {

    private static final Pattern GOOD_PASSWORD =
            Pattern.compile("(?=.*[a-z])(?=.*[A-Z])(?=.*\\d)(?=.*[^A-Za-z0-9]).{8,}");

    private final Catalog catalog;
    private final Accounts accounts;
    private final Passwords passwords;

    public SignUpRoutes(Catalog catalog, Accounts accounts, Passwords passwords) {
        this.catalog = catalog;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** The routes. */
    public List<Route> routes() {
        return List.of(Route.open("POST", "v1/users/signup", (request, caller) -> signUp(request.json())));
    }

    private Reply signUp(JsonNode body) {
        ObjectNode person = catalog.schemas().checked("auth/registrationRequest.json", body);
        String email = Json.text(person, "email").toLowerCase(Locale.ROOT);
        if (accounts.hasEmail(email)) {
            throw Refusal.badRequest("User with Email Already Exists");
        }
        String password = Json.text(person, "password");
        if (!GOOD_PASSWORD.matcher(password).matches()) {
            throw Refusal.badRequest("Password must be of minimum 8 characters, with one special, one Upper,"
                    + " one lower case character, and one Digit.");
        }
        Entity user = user(person, email);
        if (!catalog.store().insert(user)) {
            throw Refusal.alreadyExists();
        }
        passwords.set(user.id(), password);
        return Reply.text(201, "application/json", "User Registration Successful.");
    }

    private Entity user(ObjectNode person, String email) {
        ObjectNode json = Json.object()
                .put("name", email.substring(0, email.indexOf('@')))
                .put("displayName", Json.text(person, "firstName") + Json.text(person, "lastName"))
                .put("email", email)
                .put("isBot", false)
                .put("isAdmin", false)
                .put("isEmailVerified", false);
        return Planting.entity(catalog, "user", json);
    }
}
