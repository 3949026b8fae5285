package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.config.Environment;
import io.garner.doctor.CheckResult;
import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.doctor.Examination;
import io.garner.doctor.Examined;
import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import io.garner.testkit.junit.KdcExtension;
import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.EmbeddedSqlServer;
import io.garner.testkit.sqlserver.Flavour;
import io.garner.testkit.tds.TdsEncryption;
import io.garner.testkit.tds.TdsServer;
import io.garner.testkit.tls.CertificateAuthority;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The doctor and a harvest name the same remedy. */
class SameRemedyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SERVICE = "MSSQLSvc/sql01.corp.example:1433";

    @RegisterExtension
    static final KdcExtension KDC = KdcExtension.start();

    private final CertificateAuthority authority = CertificateAuthority.create("Garner test authority");
    private final EmbeddedSqlServer engine = CrmSample.server(Flavour.SQL_SERVER_2022);
    private final TdsServer server = TdsServer.builder(engine)
            .encryption(TdsEncryption.OFF, authority.issue("sql01", "localhost"))
            .start();

    @BeforeEach
    void createPrincipals() {
        server.logins().acceptTickets(KDC.kdc().keytab(SERVICE));
        server.logins().addPrincipal("alice@" + KDC.kdc().realm(), "GARNER\\alice");
    }

    @AfterEach
    void close() {
        server.close();
        engine.close();
    }

    @Test
    void aCertificateThatIsNotTrustedHasTheRemedyOfTheRun() {
        assertThat(remedyOfBoth(alice().database("crm").encrypted())).contains("caFile");
    }

    @Test
    void aServerThatTakesNoTicketsHasTheRemedyOfTheRun() {
        server.logins().refuseTickets();

        assertThat(remedyOfBoth(alice().database("crm"))).contains("did not take the ticket");
    }

    @Test
    void anAliasThatTheKdcDoesNotKnowHasTheRemedyOfTheRun() {
        Configured alias = Configured.forServer("localhost", server.port())
                .database("crm")
                .ticket(cache(), "MSSQLSvc/crm.corp.example:1433");

        assertThat(remedyOfBoth(alias)).contains("setspn -L", "alias");
    }

    private Configured alice() {
        return Configured.forServer("localhost", server.port()).ticket(cache(), SERVICE);
    }

    private static Path cache() {
        return KDC.kdc().ticketCache("alice", Duration.ofHours(1));
    }

    private static String remedyOfBoth(Configured configured) {
        CheckResult.Failed found = failure(look(configured));
        GarnerException fault = catchThrowableOfType(GarnerException.class, configured::harvest);
        assertThat(found.remedy()).isEqualTo(fault.remedy());
        assertThat(found.exitCode()).isEqualTo(fault.exitCode());
        return found.remedy();
    }

    private static List<Examined> look(Configured configured) {
        CheckupSettings settings = new CheckupSettings(
                PATIENCE, Environment.of(Map.of()), Optional.of(KDC.kdc().krb5Conf()));
        Examination examination = new Examination(PATIENCE, ExitCode.SOURCE_UNREACHABLE, examined -> {});
        try (Checkup checkup = new MssqlProvider().checkup("crm", configured.config(), settings)) {
            examination.of(checkup.checks());
        }
        return examination.examined();
    }

    private static CheckResult.Failed failure(List<Examined> steps) {
        return steps.stream()
                .map(Examined::result)
                .filter(CheckResult.Failed.class::isInstance)
                .map(CheckResult.Failed.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
