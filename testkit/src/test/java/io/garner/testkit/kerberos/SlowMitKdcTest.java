package io.garner.testkit.kerberos;

import static io.garner.testkit.kerberos.Attempt.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.garner.kerberos.KerberosException;
import io.garner.kerberos.KerberosFault;
import io.garner.kerberos.TicketCache;
import io.garner.kerberos.TicketCacheLocation;
import io.garner.kerberos.TicketFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kerby cannot do: another clock, locked principals, and the files that kinit itself writes. */
@Tag("slow")
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SlowMitKdcTest {

    private static final Path FAKETIME = Path.of("/usr/bin/faketime");

    @TempDir
    static Path folder;

    private static MitKdc kdc;
    private static Krb5ConfInForce conf;

    @BeforeAll
    static void startTheKdc() throws Exception {
        kdc = MitKdc.start(folder, "alice", Attempt.SPN);
        conf = Krb5ConfInForce.use(kdc.krb5Conf());
    }

    @AfterAll
    static void stopTheKdc() throws Exception {
        if (kdc != null) {
            conf.close();
            kdc.close();
        }
    }

    @Test
    void readsAndUsesWhatKinitWrites() throws Exception {
        Path cache = kdc.kinit("alice", "-l", "1h", "-f");

        TicketCache read = TicketCache.read(new TicketCacheLocation(cache.toString(), "test"));

        assertThat(read.principal()).isEqualTo("alice@GARNER.TEST");
        assertThat(read.ticketGranting().orElseThrow().flags()).contains(TicketFlag.FORWARDABLE, TicketFlag.INITIAL);
        assertThat(fault(Attempt.cache(cache))).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+15m", "-15m"})
    void aClockThatIsFastIsNamedAndForOneThatIsSlowTheTicketHasNotBegun(String offset) throws Exception {
        assumeTrue(Files.isExecutable(FAKETIME), FAKETIME + " is not installed");
        Path cache = kdc.kinit("alice", "-l", "2h");

        String told = LoginProgram.run(
                List.of(FAKETIME.toString(), "-f", offset),
                kdc.krb5Conf(),
                System.getProperty("java.class.path"),
                cache);

        assertThat(told).contains(offset.startsWith("+") ? "CLOCK_SKEW" : "TICKET_NOT_YET_VALID");
    }

    @Test
    void aServiceThatIsLockedIsNamed() throws Exception {
        String locked = "MSSQLSvc/localhost:1600";
        kdc.admin("addprinc -randkey -allow_tix " + locked);

        KerberosException fault = fault(Attempt.cache(kdc.kinit("alice")), locked);

        assertThat(fault.fault()).as(fault.answer()).isEqualTo(KerberosFault.SPN_LOCKED);
    }

    @Test
    void anAccountThatIsLockedIsNamed() throws Exception {
        kdc.admin("addprinc -randkey locked");
        Path keytab = kdc.keytab("locked");
        kdc.admin("modprinc -allow_tix locked");

        KerberosException fault = fault(Attempt.keytab(keytab, "locked@GARNER.TEST"));

        assertThat(fault.fault()).as(fault.answer()).isEqualTo(KerberosFault.CLIENT_LOCKED);
    }

    @Test
    void aServiceThatTheKdcDoesNotKnowIsNamedAsWithEveryKdc() throws Exception {
        assertThat(fault(Attempt.cache(kdc.kinit("alice")), "MSSQLSvc/nobody:1433@GARNER.TEST")
                        .fault())
                .isEqualTo(KerberosFault.SPN_UNKNOWN);
    }

    @Test
    void aKeytabFromBeforeTheKeyWasChangedIsNamedAsWithEveryKdc() throws Exception {
        kdc.admin("addprinc -randkey stale");
        Path keytab = kdc.keytab("stale");
        kdc.keytab("stale");

        KerberosException fault = fault(Attempt.keytab(keytab, "stale@GARNER.TEST"));

        assertThat(fault.fault()).as(fault.answer()).isEqualTo(KerberosFault.KEYTAB_STALE);
    }
}
