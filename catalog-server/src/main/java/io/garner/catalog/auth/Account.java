package io.garner.catalog.auth;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody with a token: the two that every fresh server has. Immutable. */
public record Account(UUID id, String name, String email, boolean bot, boolean admin) {

    /** The admin of OpenMetadata's local defaults. */
    public static final Account ADMIN = named("admin", "admin@openmetadata.org", false, true);

    /** The bot that ingestion runs as. */
    public static final Account INGESTION_BOT = named("ingestion-bot", "ingestion-bot@openmetadata.org", true, false);

    /** All accounts of a fresh server. */
    public static final List<Account> ALL = List.of(ADMIN, INGESTION_BOT);

    /** The password of the admin in OpenMetadata's local defaults. */
    static final String DEFAULT_PASSWORD = "admin";

    private static Account named(String name, String email, boolean bot, boolean admin) {
        return new Account(UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)), name, email, bot, admin);
    }

    static Optional<Account> byName(String name) {
        return ALL.stream().filter(account -> account.name.equals(name)).findFirst();
    }

    static Optional<Account> byEmail(String email) {
        return ALL.stream().filter(account -> account.email.equals(email)).findFirst();
    }

    static Optional<Account> byId(String id) {
        return ALL.stream().filter(account -> account.id.toString().equals(id)).findFirst();
    }

    Caller caller() {
        return new Caller(name, bot, admin);
    }
}
