package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.entity.Draft;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;

/** No two bots share a user. */
final class BotUserServesOneBot implements Rule {

    @Override
    public void check(Draft draft) {
        String user = userOf(draft.json().path("botUser"));
        draft.catalog()
                .store()
                .all("bot")
                .filter(bot -> !bot.fqn().equals(draft.fqn()))
                .filter(bot -> userOf(bot.json().path("botUser")).equals(user))
                .findFirst()
                .ifPresent(bot -> refuse(user, bot));
    }

    private static void refuse(String user, Entity bot) {
        throw Refusal.badRequest("Bot user [" + user + "] is already used by [" + bot.name() + "] bot");
    }

    private static String userOf(JsonNode reference) {
        return Json.text(reference, "id");
    }
}
