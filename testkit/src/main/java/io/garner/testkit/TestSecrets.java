package io.garner.testkit;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Passwords for tests: nobody can guess them, no shell, URL or SQL literal needs to quote them, and every one can be
 * recognized, so that whatever tests leave behind can be searched for passwords that got out. Thread-safe.
 */
public final class TestSecrets {

    /**
     * A whole password of {@link #random()}, the one word that stands for a password where a test has to spell it out,
     * or a JSON Web Token such as the catalog server and OpenMetadata issue.
     */
    public static final Pattern PATTERN =
            Pattern.compile("never-shown-[\\w-]{32}|hunter2|eyJ[\\w-]{16,}\\.eyJ[\\w-]{16,}\\.[\\w-]{16,}");

    private static final String MARK = "never-shown-";
    private static final int BYTES = 24;

    private TestSecrets() {}

    /** A new password. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
