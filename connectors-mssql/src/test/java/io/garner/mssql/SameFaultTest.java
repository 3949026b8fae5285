package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.garner.kerberos.KerberosFault;
import io.garner.model.ExitCode;
import io.garner.testkit.junit.KdcExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong on the way to a server, the doctor and a harvest say the same of it. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SameFaultTest {

    @RegisterExtension
    static final KdcExtension KDC = KdcExtension.start();

    @TempDir
    private Path folder;

    private Scene scene;

    /** Puts the fault into the scene, and says how the source is configured. */
    private interface Fault {
        Configured in(Scene scene) throws Exception;
    }

    @BeforeEach
    void start() {
        scene = new Scene(KDC.kdc(), folder);
    }

    @AfterEach
    void end() {
        scene.close();
    }

    private static Arguments ticket(KerberosFault expected, String name, Fault fault) {
        return arguments(name, expected, fault);
    }

    static Stream<Arguments> faultsOfKerberos() {
        return Stream.of(
                ticket(KerberosFault.CACHE_MISSING, "no cache", s -> s.ticket(s.file("none"))),
                ticket(KerberosFault.CACHE_EMPTY, "an empty cache", s -> s.ticket(s.file("empty", ""))),
                ticket(KerberosFault.CACHE_GARBAGE, "no ticket cache", s -> s.ticket(s.file("text", "no tickets"))),
                ticket(KerberosFault.CACHE_TRUNCATED, "half a cache", Scene::halfACache),
                ticket(KerberosFault.TICKET_EXPIRED, "an expired ticket", s -> s.ticket(s.cacheFrom(-7200, -3600))),
                ticket(
                        KerberosFault.TICKET_NOT_YET_VALID,
                        "a ticket of tomorrow",
                        s -> s.ticket(s.cacheFrom(86400, 90000))),
                ticket(KerberosFault.CACHE_IN_FOLDER, "DIR:", s -> s.ticket("DIR:/tmp/krb5cc")),
                ticket(KerberosFault.CACHE_IN_FOLDER, "a folder", s -> s.ticket(s.folder())),
                ticket(KerberosFault.CACHE_IN_MEMORY, "KCM:", s -> s.ticket("KCM:1000")),
                ticket(KerberosFault.CACHE_IN_MEMORY, "KEYRING:", s -> s.ticket("KEYRING:persistent:1000")),
                ticket(KerberosFault.NO_TGT, "no TGT for the realm", Scene::cacheWithoutTgt),
                ticket(
                        KerberosFault.OTHER_PRINCIPAL,
                        "somebody else's ticket",
                        s -> s.ticket(s.cache()).principal("bob")),
                ticket(KerberosFault.TGT_REFUSED, "a ticket of another KDC", Scene::ticketOfAnotherKdc),
                ticket(KerberosFault.SPN_UNKNOWN, "an unknown SPN", s -> s.alice("MSSQLSvc/nobody:1433@" + s.realm())),
                ticket(KerberosFault.SPN_UNKNOWN, "an alias", s -> s.alice("MSSQLSvc/crm.corp.example:1433")),
                ticket(KerberosFault.SPN_UNKNOWN, "neither alias nor canonical name", Scene::underAnAddress),
                ticket(KerberosFault.WRONG_REALM, "a wrong realm", s -> s.alice(Scene.SERVICE + "@OTHER.TEST")),
                ticket(KerberosFault.KDC_DOWN, "a KDC that is down", s -> s.withKdc("127.0.0.1:" + s.closedPort())),
                ticket(
                        KerberosFault.KDC_SILENT,
                        "a KDC that says nothing",
                        s -> s.withKdc("127.0.0.1:" + s.mutePort()).impatient()),
                ticket(
                        KerberosFault.KDC_SILENT,
                        "a KDC that swallows all",
                        s -> s.withKdc("127.0.0.1:" + s.fullPort()).impatient()),
                ticket(KerberosFault.KDC_HOST_UNKNOWN, "a KDC without address", s -> s.withKdc("kdc.garner.invalid")),
                ticket(KerberosFault.NO_KDC, "no KDC for the realm", Scene::withoutKdc),
                ticket(KerberosFault.KRB5_CONF_MISSING, "no krb5.conf", s -> s.withConf(s.file("none.conf"))),
                ticket(KerberosFault.NO_DEFAULT_REALM, "no default realm", Scene::withoutDefaultRealm));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("faultsOfKerberos")
    void ofALoginByTicket(String name, KerberosFault expected, Fault fault) throws Exception {
        Both both = Both.of(fault.in(scene));

        assertThat(both.kerberos()).as(both.fault().answer()).isEqualTo(expected);
        assertThat(both.found().reason()).startsWith(expected.what() + ": ");
        assertThat(both.found().exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
    }

    private static Arguments other(ExitCode expected, String remedy, String name, Fault fault) {
        return arguments(name, expected, remedy, fault);
    }

    static Stream<Arguments> otherFaults() {
        return Stream.of(
                other(
                        ExitCode.SOURCE_UNREACHABLE,
                        "Check host",
                        "an unknown host",
                        s -> s.at("no-such-host.invalid", 1433)),
                other(
                        ExitCode.SOURCE_UNREACHABLE,
                        "Nobody listens there",
                        "nobody listens",
                        s -> s.at("127.0.0.1", s.closedPort())),
                other(
                        ExitCode.SOURCE_UNREACHABLE,
                        "another program",
                        "a web server",
                        s -> s.at("127.0.0.1", s.webPort())),
                other(
                        ExitCode.SOURCE_UNREACHABLE,
                        "No word came in time",
                        "a mute server",
                        s -> s.at("127.0.0.1", s.mutePort()).impatient()),
                other(
                        ExitCode.SOURCE_UNREACHABLE,
                        "strictEncryption: false",
                        "no TDS 8.0",
                        s -> s.alice().strict().impatient()),
                other(
                        ExitCode.SOURCE_UNREACHABLE,
                        "set caFile",
                        "an untrusted certificate",
                        s -> s.alice().encrypted()),
                other(
                        ExitCode.SOURCE_UNREACHABLE,
                        "hostNameInCertificate",
                        "a certificate for another name",
                        s -> s.alice().trusting(s.ca()).hostNameInCertificate("sql02.corp.example")),
                other(
                        ExitCode.SOURCE_UNREACHABLE,
                        "have it renewed",
                        "an expired certificate",
                        Scene::expiredCertificate),
                other(
                        ExitCode.CONFIGURATION,
                        "Correct caFile",
                        "a caFile without certificates",
                        s -> s.alice().trusting(s.file("empty.pem", ""))),
                other(
                        ExitCode.SOURCE_UNREACHABLE,
                        "speaks no TLS",
                        "no TLS",
                        s -> s.plain().encrypted()),
                other(
                        ExitCode.AUTHENTICATION,
                        "did not take the ticket",
                        "a server that offers no Kerberos",
                        Scene::withoutKerberos),
                other(ExitCode.AUTHENTICATION, "CREATE LOGIN", "a principal without a login", Scene::strangersTicket),
                other(
                        ExitCode.SOURCE_UNREACHABLE,
                        "Check database",
                        "no such database",
                        s -> s.alice().database("none")));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("otherFaults")
    void ofAnotherKind(String name, ExitCode expected, String remedy, Fault fault) throws Exception {
        Both both = Both.of(fault.in(scene));

        assertThat(both.fault().remedy()).contains(remedy);
        assertThat(both.fault().exitCode()).isEqualTo(expected);
    }

    /** Root may read everything; what it takes then is in {@link SlowSameFaultTest}. */
    @Test
    void ofACacheThatMayNotBeRead() throws Exception {
        assumeFalse(System.getProperty("user.name").equals("root"), "root may read everything");
        Path cache = Files.copy(scene.cache(), folder.resolve("closed"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("---------"));

        assertThat(Both.of(scene.ticket(cache)).kerberos()).isEqualTo(KerberosFault.CACHE_UNREADABLE);
    }

    @Test
    void aServerThatIsKnownByItsCanonicalNameAloneIsFoundByBoth() throws Exception {
        scene.register("MSSQLSvc/localhost:" + scene.port());
        Configured address = scene.underAnAddress();

        Doctor doctor = Doctor.of(address);

        assertThat(doctor.failures()).isEmpty();
        assertThat(doctor.said("service-ticket")).contains("for MSSQLSvc/localhost:" + scene.port());
        assertThat(address.harvest().batches()).isNotEmpty();
    }

    /** Both get their ticket; the server, which is in this process and has no default realm either, cannot read it. */
    @Test
    void aKrb5ConfWithoutADefaultRealmDoesForBothWhereTheHostHasARealm() throws Exception {
        assertThat(Both.of(scene.withDomainRealmAlone()).fault().answer()).contains("(error 18452)");
    }
}
