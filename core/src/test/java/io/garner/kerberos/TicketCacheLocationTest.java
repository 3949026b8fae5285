package io.garner.kerberos;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.security.auth.module.UnixSystem;
import io.garner.config.Environment;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class TicketCacheLocationTest {

    private static final Environment EMPTY = Environment.of(Map.of());

    @Test
    void theSourcesOwnCacheIsStrongerThanTheEnvironment() {
        Environment environment = Environment.of(Map.of("KRB5CCNAME", "FILE:/env"));

        assertThat(TicketCacheLocation.find(Optional.of("/own"), environment).file())
                .isEqualTo(Path.of("/own"));
        assertThat(TicketCacheLocation.find(Optional.empty(), environment).file())
                .isEqualTo(Path.of("/env"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the platform's cache lies elsewhere there")
    void withoutEitherItIsThePlatforms() {
        assertThat(TicketCacheLocation.find(Optional.empty(), EMPTY).file())
                .isEqualTo(Path.of("/tmp/krb5cc_" + new UnixSystem().getUid()));
    }

    @Test
    void thePrefixOfFilesMayBeOfAnyCaseAndADriveOfWindowsIsNone() {
        assertThat(new TicketCacheLocation("file:/a/b", "").file()).isEqualTo(Path.of("/a/b"));
        assertThat(new TicketCacheLocation("C:/a", "").file()).isEqualTo(Path.of("C:/a"));
    }
}
