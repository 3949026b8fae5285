package io.garner.doctor;

import io.garner.config.Environment;
import java.time.Duration;

/**
 * What checks have to go by.
 *
 * @param patience how long one check may wait for somebody else
 * @param environment the variables of the process: KRB5CCNAME, HTTPS_PROXY
 */
public record CheckupSettings(Duration patience, Environment environment) {

    /** How long a check waits unless told otherwise. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);

    public CheckupSettings {
        if (patience.isZero() || patience.isNegative()) {
            throw new IllegalArgumentException("patience must be positive");
        }
    }

    /** The patience as the sockets of the JDK want it. */
    int millis() {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, patience.toMillis()));
    }
}
