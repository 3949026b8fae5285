package io.garner.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Account;
import io.garner.catalog.auth.Passwords;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.governance.GovernanceSeeds;
import io.garner.catalog.http.Json;
import java.util.Optional;
import java.util.UUID;

/** What a fresh server holds: its admin, the ingestion bot, and the bot's user. */
final class Seeds {

    private Seeds() {}

    /** Plants them in a store that has none: all at once, so that a folder never holds some of them. */
    static void plant(Catalog catalog) {
        catalog.store().atomically(() -> {
            if (catalog.store().all("user").findAny().isEmpty()) {
                plantAll(catalog);
            }
            return true;
        });
    }

    private static void plantAll(Catalog catalog) {
        Account.ALL.forEach(account -> insert(catalog, "user", account.id(), user(account)));
        Account bot = Account.INGESTION_BOT;
        ObjectNode json = Json.object()
                .put("name", bot.name())
                .put("description", "Bot used for ingesting metadata.")
                .put("provider", "system");
        if (catalog.version().atLeast("1.4")) {
            json.put("displayName", "IngestionBot");
        }
        json.set("botUser", Json.object().put("id", bot.id().toString()).put("type", "user"));
        insert(catalog, "bot", UUID.randomUUID(), json);
        new Passwords(catalog.store()).setDefaultIfAbsent(Account.ADMIN.id());
        GovernanceSeeds.plant(catalog);
    }

    private static ObjectNode user(Account account) {
        return Json.object()
                .put("name", account.name())
                .put("email", account.email())
                .put("isBot", account.bot())
                .put("isAdmin", account.admin())
                .put("isEmailVerified", true);
    }

    private static void insert(Catalog catalog, String type, UUID id, ObjectNode content) {
        String name = Json.text(content, "name");
        ObjectNode json = Json.object()
                .put("id", id.toString())
                .put("fullyQualifiedName", name)
                .put("version", 0.1)
                .put("updatedAt", catalog.clock().millis())
                .put("updatedBy", "admin")
                .put("deleted", false);
        json.setAll(content);
        catalog.store().insert(new Entity(type, id, name, name, Optional.empty(), json));
    }
}
