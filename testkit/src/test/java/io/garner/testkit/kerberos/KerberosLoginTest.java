package io.garner.testkit.kerberos;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Environment;
import io.garner.kerberos.KerberosLogin;
import io.garner.kerberos.KerberosSettings;
import io.garner.kerberos.ServicePrincipal;
import io.garner.testkit.junit.KdcExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class KerberosLoginTest {

    private static final String SPN = "MSSQLSvc/localhost:1433";
    private static final List<ServicePrincipal> SERVICE = List.of(new ServicePrincipal(SPN));
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    static final KdcExtension kdc = KdcExtension.start();

    @Test
    void logsInWithATicketCacheAndWithoutAnyFileOfJaas() throws Exception {
        Path cache = kdc.kdc().ticketCache("alice", HOUR);

        assertThat(whomTheServiceSees(ofCache(cache))).isEqualTo("alice@GARNER.TEST");
    }

    @Test
    void takesTheCacheOfTheEnvironmentWhenTheSourceNamesNone() throws Exception {
        Path cache = kdc.kdc().ticketCache("bob", HOUR);
        Environment environment = Environment.of(Map.of("KRB5CCNAME", "FILE:" + cache));

        assertThat(whomTheServiceSees(new KerberosLogin(KerberosSettings.ofTicketCache(), environment)))
                .isEqualTo("bob@GARNER.TEST");
    }

    @Test
    void logsInWithAKeytab() throws Exception {
        Path keytab = kdc.kdc().keytab("harvester");
        KerberosLogin login =
                new KerberosLogin(KerberosSettings.ofKeytab(keytab, "harvester@GARNER.TEST"), Environment.of(Map.of()));

        assertThat(whomTheServiceSees(login)).isEqualTo("harvester@GARNER.TEST");
    }

    @Test
    void keepsTheIdentitiesOfTwoSourcesApart() throws Exception {
        KerberosLogin alice = ofCache(kdc.kdc().ticketCache("alice", HOUR));
        KerberosLogin carol = ofCache(kdc.kdc().ticketCache("carol", HOUR));

        assertThat(List.of(whomTheServiceSees(alice), whomTheServiceSees(carol), whomTheServiceSees(alice)))
                .containsExactly("alice@GARNER.TEST", "carol@GARNER.TEST", "alice@GARNER.TEST");
    }

    @Test
    void takesTheNewTicketWhenTheCacheWasReplaced() throws Exception {
        Path cache = kdc.kdc().ticketCache("alice", HOUR);
        KerberosLogin login = ofCache(cache);
        whomTheServiceSees(login);

        kdc.kdc().writeTicketCache(cache, "dave", HOUR);

        assertThat(whomTheServiceSees(login)).isEqualTo("dave@GARNER.TEST");
    }

    @Test
    void triesTheNextNameOfAServiceThatTheKdcDoesNotKnowByTheFirst() {
        KerberosLogin login = ofCache(kdc.kdc().ticketCache("alice", HOUR));
        kdc.kdc().principal(SPN);
        List<ServicePrincipal> names =
                List.of(new ServicePrincipal("MSSQLSvc/alias.localhost:1433@GARNER.TEST"), SERVICE.get(0));

        assertThat(login.ticketFor(names)).isEqualTo(new ServicePrincipal(SPN + "@GARNER.TEST"));
    }

    static KerberosLogin ofCache(Path cache) {
        return new KerberosLogin(
                KerberosSettings.ofTicketCache(Optional.of(cache.toString()), Optional.empty()),
                Environment.of(Map.of()));
    }

    private static String whomTheServiceSees(KerberosLogin login) throws Exception {
        Acceptor service = new Acceptor(SPN, kdc.kdc().keytab(SPN));
        return login.<String, Exception>call(SERVICE, (credential, name) -> service.exchange(credential, name.name()));
    }
}
