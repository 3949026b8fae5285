package io.garner.catalog.auth;

import io.garner.catalog.CatalogServer;
import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Signing in for tests. */
final class SignedIn {

    private SignedIn() {}

    static Answer login(CatalogServer server, String email, String password) {
        String encoded = Base64.getEncoder().encodeToString(password.getBytes(StandardCharsets.UTF_8));
        return Rest.anonymous(server)
                .post("users/login", "{\"email\": \"" + email + "\", \"password\": \"" + encoded + "\"}");
    }

    static Answer loginAdmin(CatalogServer server, String password) {
        return login(server, "admin@openmetadata.org", password);
    }

    static Rest with(CatalogServer server, String token) {
        return Rest.anonymous(server).with("Authorization", "Bearer " + token);
    }
}
