package io.garner.catalog.governance;

import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Draft;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;

/** The user of a bot was created with {@code isBot}. */
final class BotUserIsABot implements Rule {

    @Override
    public void check(Draft draft) {
        String id = Json.text(draft.json().path("botUser"), "id");
        boolean bot = Catalog.uuid(id)
                .flatMap(uuid -> draft.catalog().store().byId("user", uuid))
                .map(user -> user.json().path("isBot").asBoolean())
                .orElse(false);
        if (!bot) {
            throw Refusal.badRequest("User [" + id + "] is not a bot user");
        }
    }
}
