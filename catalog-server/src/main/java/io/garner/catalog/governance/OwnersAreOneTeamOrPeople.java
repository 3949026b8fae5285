package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;

/** Where several may own an entity, those are people, or it is one team. */
final class OwnersAreOneTeamOrPeople {

    private OwnersAreOneTeamOrPeople() {}

    static void check(ObjectNode json) {
        JsonNode owners = json.path("owners");
        long teams = owners.valueStream()
                .filter(owner -> Json.text(owner, "type").equals("team"))
                .count();
        if (teams > 0 && teams < owners.size()) {
            throw Refusal.badRequest("Data Assets can have up to 5 users or a Team but not both as owners.");
        }
        if (teams > 1) {
            throw Refusal.badRequest("Only One Team is allowed to own Data Assets.");
        }
    }
}
