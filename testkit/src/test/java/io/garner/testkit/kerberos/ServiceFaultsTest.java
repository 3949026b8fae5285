package io.garner.testkit.kerberos;

import static io.garner.testkit.kerberos.Attempt.fault;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.kerberos.KerberosCall;
import io.garner.kerberos.KerberosException;
import io.garner.kerberos.KerberosFault;
import io.garner.kerberos.KerberosLogin;
import io.garner.kerberos.ServicePrincipal;
import io.garner.testkit.junit.KdcExtension;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ServiceFaultsTest {

    private static final List<ServicePrincipal> SERVICE = List.of(new ServicePrincipal(Attempt.SPN));

    @RegisterExtension
    static final KdcExtension kdc = KdcExtension.start();

    @BeforeAll
    static void registerTheService() {
        kdc.kdc().principal(Attempt.SPN);
    }

    @Test
    void aServiceThatTheKdcDoesNotKnowIsToldWithEveryNameThatWasTried() {
        List<ServicePrincipal> names = List.of(
                new ServicePrincipal("MSSQLSvc/crm.localhost:1433@GARNER.TEST"),
                new ServicePrincipal("MSSQLSvc/sql01.localhost:1433@GARNER.TEST"));

        KerberosException fault = catchThrowableOfType(KerberosException.class, () -> alice().ticketFor(names));

        assertThat(fault.fault()).isEqualTo(KerberosFault.SPN_UNKNOWN);
        assertThat(fault.answer())
                .contains(names.get(0).name())
                .contains(names.get(1).name());
        assertThat(fault.remedy()).contains("setspn -L").contains("alias").contains("set it with spn");
    }

    /** A source of type postgres has no key spn. */
    @Test
    void aRemedyNamesTheKeysOfTheSourceAtHand() {
        List<ServicePrincipal> names = List.of(new ServicePrincipal("postgres/db01.localhost@GARNER.TEST"));

        KerberosException fault = catchThrowableOfType(KerberosException.class, () -> alice().ticketFor(names));

        assertThat(fault.fault()).isEqualTo(KerberosFault.SPN_UNKNOWN);
        assertThat(fault.remedy()).contains("kerberosServerName").doesNotContain("with spn");
    }

    @Test
    void aServiceWhoseKeyWasChangedIsNamed() {
        Path stale = kdc.kdc().keytab("MSSQLSvc/localhost:1500");
        kdc.kdc().changeKey("MSSQLSvc/localhost:1500");
        Acceptor service = new Acceptor("MSSQLSvc/localhost:1500", stale);

        KerberosException fault = catchThrowableOfType(
                KerberosException.class,
                () -> alice().<String, Exception>call(
                                List.of(new ServicePrincipal("MSSQLSvc/localhost:1500")),
                                (credential, name) -> service.exchange(credential, name.name())));

        assertThat(fault.fault()).isEqualTo(KerberosFault.SPN_STALE_KEY);
        assertThat(fault.answer()).contains("AP_REP token id does not match");
    }

    @Test
    void aNewTicketIsFetchedAfterTheServiceRefusedTheOldOne() throws Exception {
        String spn = "MSSQLSvc/localhost:1501";
        List<ServicePrincipal> names = List.of(new ServicePrincipal(spn));
        kdc.kdc().principal(spn);
        KerberosLogin login = alice();
        login.ticketFor(names);
        kdc.kdc().changeKey(spn);
        Acceptor service = new Acceptor(spn, kdc.kdc().keytab(spn));
        KerberosCall<String, Exception> call = (credential, name) -> service.exchange(credential, name.name());

        assertThatThrownBy(() -> login.call(names, call)).isInstanceOf(KerberosException.class);

        assertThat(login.call(names, call)).isEqualTo("alice@GARNER.TEST");
    }

    @Test
    void aServiceOfARealmToWhichNoWayLeadsIsNamed() {
        KerberosException fault = fault(alice(), Attempt.SPN + "@OTHER.TEST");

        assertThat(fault.fault()).isEqualTo(KerberosFault.WRONG_REALM);
        assertThat(fault.remedy()).contains("domain_realm").contains("KRB5_CONFIG");
    }

    @Test
    void whatFailsForAnotherReasonIsHandedOnAsItIs() {
        SQLException refused = new SQLException("Cannot open database", "S0001", 4060);

        assertThatThrownBy(() -> alice().<String, SQLException>call(SERVICE, (credential, name) -> {
                    throw refused;
                }))
                .isSameAs(refused);
    }

    @Test
    void aFaultOfKerberosIsFoundBehindWhatAPoolWrapsAroundIt() {
        KerberosException fault = fault(alice(), "MSSQLSvc/nobody:1@GARNER.TEST");

        assertThat(KerberosException.in(new SQLException("timed out", fault))).containsSame(fault);
    }

    private static KerberosLogin alice() {
        return Attempt.cache(kdc.kdc().ticketCache("alice", Duration.ofHours(1)));
    }
}
