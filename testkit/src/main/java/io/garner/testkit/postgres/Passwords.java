package io.garner.testkit.postgres;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that nobody can guess and no shell, URL or SQL literal needs to quote. */
final class Passwords {

    private static final int BYTES = 24;

    private Passwords() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
