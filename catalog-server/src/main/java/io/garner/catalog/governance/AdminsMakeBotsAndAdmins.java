package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;

/** Only an admin creates bots and their users, and makes somebody an admin. */
final class AdminsMakeBotsAndAdmins {

    private AdminsMakeBotsAndAdmins() {}

    static void check(Caller caller, Entity draft) {
        boolean user = draft.type().equals("user");
        if (draft.type().equals("bot") || (user && (is(draft, "isBot") || is(draft, "isAdmin")))) {
            caller.mustBeAdmin();
        }
    }

    static void checkPatch(Caller caller, Entity stored, JsonNode operations) {
        boolean rights = operations
                .valueStream()
                .map(operation -> Json.text(operation, "path"))
                .anyMatch(path -> path.startsWith("/isAdmin") || path.startsWith("/isBot"));
        if (stored.type().equals("bot") || (stored.type().equals("user") && rights)) {
            caller.mustBeAdmin();
        }
    }

    private static boolean is(Entity draft, String member) {
        return draft.json().path(member).asBoolean();
    }
}
