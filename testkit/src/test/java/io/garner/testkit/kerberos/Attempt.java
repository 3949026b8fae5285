package io.garner.testkit.kerberos;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.config.Environment;
import io.garner.kerberos.KerberosException;
import io.garner.kerberos.KerberosLogin;
import io.garner.kerberos.KerberosSettings;
import io.garner.kerberos.ServicePrincipal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Logins that are expected to fail, or not. */
final class Attempt {

    static final String SPN = "MSSQLSvc/localhost:1433";

    private Attempt() {}

    static KerberosLogin cache(Path cache) {
        return cache(cache.toString());
    }

    static KerberosLogin cache(String cache) {
        return login(KerberosSettings.ofTicketCache(Optional.of(cache), Optional.empty()));
    }

    static KerberosLogin keytab(Path keytab, String principal) {
        return login(KerberosSettings.ofKeytab(keytab, principal));
    }

    static KerberosLogin login(KerberosSettings settings) {
        return new KerberosLogin(settings.within(Duration.ofSeconds(4)), Environment.of(Map.of()));
    }

    static KerberosException fault(KerberosLogin login) {
        return fault(login, SPN);
    }

    static KerberosException fault(KerberosLogin login, String spn) {
        return catchThrowableOfType(KerberosException.class, () -> login.ticketFor(List.of(new ServicePrincipal(spn))));
    }
}
