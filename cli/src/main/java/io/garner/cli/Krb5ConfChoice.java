package io.garner.cli;

import io.garner.config.Environment;
import io.garner.kerberos.Krb5ConfLocation;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Which krb5.conf a source runs under.
 *
 * @param conf what the configuration names
 * @param environment where KRB5_CONFIG may be set, which Java itself ignores
 */
record Krb5ConfChoice(Optional<Path> conf, Environment environment) {

    /** Whatever is in force. */
    static final Krb5ConfChoice NONE = new Krb5ConfChoice(Optional.empty(), Environment.of(Map.of()));

    /** Puts it into force for the process; must come before the first login. */
    void make() {
        Krb5ConfLocation.choose(conf, environment);
    }
}
