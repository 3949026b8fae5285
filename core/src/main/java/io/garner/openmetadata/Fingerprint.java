package io.garner.openmetadata;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * 32 hexadecimal digits that change when anything we say of an entity changes; the catalog keeps them as
 * {@code sourceHash}, which holds 32 characters and no more. MD5 guards nothing here.
 */
final class Fingerprint {

    /** Raised when the meaning of a body changes, so that every entity is compared anew once. */
    private static final String FORMAT = "1:";

    private Fingerprint() {}

    static Optional<String> of(Record body) {
        return of(body, "");
    }

    static Optional<String> of(Record body, String reader) {
        MessageDigest digest = md5();
        digest.update((FORMAT + reader).getBytes(StandardCharsets.UTF_8));
        return Optional.of(HexFormat.of().formatHex(digest.digest(Json.bytes(Json.tree(body)))));
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
