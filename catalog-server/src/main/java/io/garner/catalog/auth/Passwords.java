package io.garner.catalog.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Store;
import io.garner.catalog.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords of people, kept beside their users as salted hashes. Thread-safe. */
public final class Passwords {

    private static final String RECORD = "password";
    private static final int ROUNDS = 10_000;
    private static final int BITS = 256;

    private final Store store;

    public Passwords(Store store) {
        this.store = store;
    }

    /** Gives a user a password. */
    public void set(UUID user, String password) {
        store.putRecord(RECORD, user, "", salted(password));
    }

    /** Gives a user who has no password yet the one that everybody knows; its hash is made once in a process. */
    public void setDefaultIfAbsent(UUID user) {
        if (store.record(RECORD, user, "").isEmpty()) {
            store.putRecord(RECORD, user, "", WellKnown.HASH.deepCopy());
        }
    }

    private static ObjectNode salted(String password) {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        return Json.object()
                .put("salt", HexFormat.of().formatHex(salt))
                .put("hash", HexFormat.of().formatHex(hash(password, salt)));
    }

    /** Whether this is the user's password; a user without one has none that fits. */
    boolean fits(UUID user, String password) {
        return store.record(RECORD, user, "")
                .map(record -> MessageDigest.isEqual(
                        Json.text(record, "hash").getBytes(StandardCharsets.UTF_8),
                        HexFormat.of()
                                .formatHex(hash(password, HexFormat.of().parseHex(Json.text(record, "salt"))))
                                .getBytes(StandardCharsets.UTF_8)))
                .orElse(false);
    }

    private static byte[] hash(String password, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot hash passwords", e);
        }
    }

    private static final class WellKnown {
        static final ObjectNode HASH = salted(Account.DEFAULT_PASSWORD);
    }
}
