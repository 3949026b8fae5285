package io.garner.catalog.entity;

import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Request;
import io.garner.catalog.version.Feature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Optimistic locking, from 1.9 on: a strong tag, the weak form {@code W/"<version>"}, or {@code *}. */
final class ETag {

    private ETag() {}

    /** The strong tag of an entity. */
    static String of(Entity entity) {
        String state = Json.text(entity.json(), "version") + " " + Json.text(entity.json(), "updatedAt");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    /** 412 when an {@code If-Match} names another state; servers before 1.9 ignore the header. */
    static void check(Catalog catalog, Entity entity, Request request) {
        if (catalog.version().has(Feature.ETAG)
                && request.header("If-Match").isPresent()
                && !matches(request.header("If-Match").orElse(""), entity)) {
            throw Refusal.of(412, "The entity has been modified. Please refresh and try again.");
        }
    }

    /** Whether a comma list of tags names the entity's present state. */
    static boolean matches(String header, Entity entity) {
        List<String> good = List.of("*", of(entity), "W/\"" + Json.text(entity.json(), "version") + "\"");
        return Arrays.stream(header.split(",")).map(String::trim).anyMatch(good::contains);
    }
}
