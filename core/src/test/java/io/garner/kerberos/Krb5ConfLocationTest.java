package io.garner.kerberos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.config.ConfigurationException;
import io.garner.config.Environment;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class Krb5ConfLocationTest {

    private static final Environment ENVIRONMENT = Environment.of(Map.of("KRB5_CONFIG", "/env/krb5.conf"));

    private Optional<String> before = Optional.empty();

    @BeforeEach
    void clear() {
        before = Optional.ofNullable(System.clearProperty(Krb5ConfLocation.PROPERTY));
    }

    @AfterEach
    void restore() {
        System.clearProperty(Krb5ConfLocation.PROPERTY);
        before.ifPresent(value -> System.setProperty(Krb5ConfLocation.PROPERTY, value));
    }

    @Test
    void theConfigurationIsStrongerThanTheEnvironment() {
        assertThat(Krb5ConfLocation.choose(Optional.of(Path.of("/own/krb5.conf")), ENVIRONMENT)
                        .file())
                .isEqualTo(Path.of("/own/krb5.conf"));
    }

    @Test
    void theVariableThatJavaIgnoresIsHandedOn() {
        Krb5ConfLocation.choose(Optional.empty(), ENVIRONMENT);

        assertThat(System.getProperty("java.security.krb5.conf")).isEqualTo("/env/krb5.conf");
    }

    @Test
    void whatJavaWasToldItselfIsStrongerThanTheVariable() {
        System.setProperty(Krb5ConfLocation.PROPERTY, "/java/krb5.conf");

        assertThat(Krb5ConfLocation.choose(Optional.empty(), ENVIRONMENT).file())
                .isEqualTo(Path.of("/java/krb5.conf"));
    }

    @Test
    void withoutAnyTheSystemsIsTaken() {
        Krb5ConfLocation location = Krb5ConfLocation.choose(Optional.empty(), Environment.of(Map.of()));

        assertThat(location.origin()).isEqualTo("the system");
        assertThat(System.getProperty(Krb5ConfLocation.PROPERTY)).isNull();
    }

    @Test
    void aSecondFileInOneProcessIsRefused() {
        Optional<Path> first = Optional.of(Path.of("/a/krb5.conf"));
        Krb5ConfLocation.choose(first, ENVIRONMENT);
        Krb5ConfLocation.choose(first, ENVIRONMENT);

        assertThatThrownBy(() -> Krb5ConfLocation.choose(Optional.of(Path.of("/b/krb5.conf")), ENVIRONMENT))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("/a/krb5.conf")
                .hasMessageContaining("/b/krb5.conf");
    }
}
