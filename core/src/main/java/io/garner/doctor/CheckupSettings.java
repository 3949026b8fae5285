package io.garner.doctor;

import io.garner.config.Environment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What checks have to go by.
 *
 * @param patience how long one check may wait for somebody else
 * @param environment the variables of the process: KRB5CCNAME, HTTPS_PROXY
 * @param krb5Conf the krb5.conf that the configuration names
 */
public record CheckupSettings(Duration patience, Environment environment, Optional<Path> krb5Conf) {

    /** How long a check waits unless told otherwise. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);

    public CheckupSettings {
        if (patience.isZero() || patience.isNegative()) {
            throw new IllegalArgumentException("patience must be positive");
        }
    }

    /** Where the configuration names no krb5.conf. */
    public CheckupSettings(Duration patience, Environment environment) {
        this(patience, environment, Optional.empty());
    }

    /** The same where it names this one. */
    public CheckupSettings with(Optional<Path> conf) {
        return new CheckupSettings(patience, environment, conf);
    }

    /** The patience as the sockets of the JDK want it. */
    int millis() {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, patience.toMillis()));
    }
}
