package io.garner.catalog.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Somebody who may call: a user of the catalog, seen by its rights. Immutable. */
public record Account(UUID id, String name, String email, boolean bot, boolean admin) {

    /** The admin of OpenMetadata's local defaults. */
    public static final Account ADMIN = named("admin", "admin@openmetadata.org", false, true);

    /** The bot that ingestion runs as. */
    public static final Account INGESTION_BOT = named("ingestion-bot", "ingestion-bot@openmetadata.org", true, false);

    /** All accounts of a fresh server. */
    public static final List<Account> ALL = List.of(ADMIN, INGESTION_BOT);

    /** The password of the admin in OpenMetadata's local defaults. */
    public static final String DEFAULT_PASSWORD = "admin";

    private static Account named(String name, String email, boolean bot, boolean admin) {
        return new Account(UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)), name, email, bot, admin);
    }

    /** The account of a stored user. */
    static Account of(Entity user) {
        JsonNode json = user.json();
        return new Account(
                user.id(),
                user.name(),
                Json.text(json, "email"),
                json.path("isBot").asBoolean(),
                json.path("isAdmin").asBoolean());
    }

    Caller caller() {
        return new Caller(name, bot, admin);
    }
}
