package io.garner.testkit.kerberos;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Environment;
import io.garner.doctor.CheckResult;
import io.garner.doctor.CheckupSettings;
import io.garner.doctor.Examination;
import io.garner.doctor.Examined;
import io.garner.doctor.KerberosChecks;
import io.garner.kerberos.KerberosSettings;
import io.garner.kerberos.ServicePrincipal;
import io.garner.model.ExitCode;
import io.garner.testkit.junit.KdcExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the doctor says of each way in which a login by ticket goes wrong. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class KerberosChecksTest {

    private static final String SPN = "MSSQLSvc/localhost:1433";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    @RegisterExtension
    static final KdcExtension kdc = KdcExtension.start();

    @TempDir
    private Path folder;

    @BeforeEach
    void registerTheService() {
        kdc.kdc().principal(SPN);
    }

    @Test
    void allIsWellWithATicket() {
        Path cache = kdc.kdc().ticketCache("alice", HOUR);

        List<Examined> steps = look(cache.toString());

        assertThat(steps).allMatch(step -> step.result() instanceof CheckResult.Passed);
        assertThat(steps)
                .extracting(step -> step.check().name())
                .containsExactly("krb5.conf", "realm", "kdc", "ticket-cache", "service-ticket");
        assertThat(said(steps, "krb5.conf")).contains(kdc.kdc().krb5Conf() + ", named by java.security.krb5.conf");
        assertThat(said(steps, "realm")).contains("GARNER.TEST by default", "localhost belongs to GARNER.TEST");
        assertThat(said(steps, "kdc")).contains("GARNER.TEST: " + kdc.kdc().address() + " (answers)");
        assertThat(said(steps, "ticket-cache"))
                .contains(
                        cache + ", named by ticketCache",
                        "principal alice@GARNER.TEST",
                        "krbtgt/GARNER.TEST@GARNER.TEST since ",
                        "ends ",
                        "session key ",
                        "of " + System.getProperty("user.name") + ", mode rw");
        assertThat(said(steps, "service-ticket")).contains("for " + SPN).doesNotContain("tried first");
    }

    @Test
    void aNameThatTheKdcDoesNotKnowWasTriedFirst() {
        Path cache = kdc.kdc().ticketCache("alice", HOUR);

        List<Examined> steps = look(
                KerberosSettings.ofTicketCache(Optional.of(cache.toString()), Optional.empty()),
                Map.of(),
                "MSSQLSvc/localhost:9",
                SPN);

        assertThat(said(steps, "service-ticket"))
                .contains("for " + SPN, "the KDC does not know MSSQLSvc/localhost:9, which was tried first");
    }

    @Test
    void aKrb5ConfWithoutADefaultRealmDoesWhereTheHostHasARealm() throws IOException {
        List<Examined> steps = withConf(conf("GARNER.TEST", kdc.kdc().address()).replaceAll("default_realm = .*", ""));

        assertThat(steps).allMatch(step -> step.result() instanceof CheckResult.Passed);
        assertThat(said(steps, "realm"))
                .contains("localhost belongs to GARNER.TEST", "sets no default_realm. This source does without");
    }

    @Test
    void aKeytabIsAsGood() {
        Path keytab = kdc.kdc().keytab("harvester");
        KerberosSettings settings = KerberosSettings.ofKeytab(keytab, "harvester@GARNER.TEST");

        List<Examined> steps = look(settings, Map.of(), SPN);

        assertThat(steps).allMatch(step -> step.result() instanceof CheckResult.Passed);
        assertThat(said(steps, "keytab")).contains("for harvester@GARNER.TEST from " + keytab);
    }

    @Test
    void aTicketThatIsAboutToEndIsAdvice() {
        List<Examined> steps =
                look(kdc.kdc().ticketCache("alice", Duration.ofMinutes(10)).toString());

        assertThat(said(steps, "ticket-cache")).contains("The ticket ends ", "whatever renews it");
    }

    @Test
    void aCacheThatIsMissing() {
        Path none = folder.resolve("none");

        CheckResult.Failed failed = failure(look(none.toString()), "ticket-cache");

        assertThat(failed.reason()).contains("there is no ticket cache", none + " (ticketCache) does not exist");
        assertThat(failed.remedy()).contains("kinit -c FILE:" + none, "sidecar", "KRB5CCNAME");
    }

    @Test
    void aCacheThatIsEmpty() throws IOException {
        CheckResult.Failed failed =
                failure(look(Files.createFile(folder.resolve("empty")).toString()), "ticket-cache");

        assertThat(failed.reason()).contains("the ticket cache is empty");
        assertThat(failed.remedy()).contains("kdestroy", "kinit");
    }

    @Test
    void aCacheThatIsNone() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "no tickets here\n");

        CheckResult.Failed failed = failure(look(text.toString()), "ticket-cache");

        assertThat(failed.reason()).contains("this is no ticket cache").doesNotContain("no tickets here");
        assertThat(failed.remedy()).contains("Check the path", "kinit");
    }

    @Test
    void aCacheThatBreaksOff() throws IOException {
        byte[] whole = Files.readAllBytes(kdc.kdc().ticketCache("alice", HOUR));
        Path half = Files.write(folder.resolve("half"), Arrays.copyOf(whole, whole.length / 2));

        CheckResult.Failed failed = failure(look(half.toString()), "ticket-cache");

        assertThat(failed.reason()).contains("the ticket cache is not complete");
        assertThat(failed.remedy()).contains("rename");
    }

    @Test
    void aTicketThatHasExpired() {
        Instant now = Instant.now();
        Path cache = kdc.kdc().ticketCache("alice", now.minusSeconds(7200), now.minusSeconds(3600));

        CheckResult.Failed failed = failure(look(cache.toString()), "ticket-cache");

        assertThat(failed.reason()).contains("the ticket has expired", "alice@GARNER.TEST");
        assertThat(failed.remedy()).contains("kinit -R", "sidecar");
    }

    @Test
    void aTicketThatBeginsTomorrow() {
        Instant now = Instant.now();
        Path cache = kdc.kdc().ticketCache("alice", now.plusSeconds(86_400), now.plusSeconds(90_000));

        CheckResult.Failed failed = failure(look(cache.toString()), "ticket-cache");

        assertThat(failed.reason()).contains("not valid yet");
        assertThat(failed.remedy()).contains("NTP");
    }

    @Test
    void aTicketOfSomebodyElse() {
        Path cache = kdc.kdc().ticketCache("alice", HOUR);
        KerberosSettings settings =
                KerberosSettings.ofTicketCache(Optional.of(cache.toString()), Optional.of("bob@GARNER.TEST"));

        CheckResult.Failed failed = failure(look(settings, Map.of(), SPN), "ticket-cache");

        assertThat(failed.reason()).contains("holds tickets of alice@GARNER.TEST", "asks for bob@GARNER.TEST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIR:/tmp/krb5cc", "KCM:1000", "KEYRING:persistent:1000"})
    void aKindOfCacheThatJavaCannotRead(String cache) {
        List<Examined> steps = look(KerberosSettings.ofTicketCache(), Map.of("KRB5CCNAME", cache), SPN);

        CheckResult.Failed failed = failure(steps, "ticket-cache");
        assertThat(failed.reason()).contains("Java cannot read", cache + " (KRB5CCNAME)");
        assertThat(failed.remedy()).contains("kinit -c FILE:/tmp/krb5cc_garner", "KRB5CCNAME");
    }

    @Test
    void aServiceThatTheKdcDoesNotKnow() {
        Path cache = kdc.kdc().ticketCache("alice", HOUR);
        List<Examined> steps = look(
                KerberosSettings.ofTicketCache(Optional.of(cache.toString()), Optional.empty()),
                Map.of(),
                "MSSQLSvc/other.localhost:1433@GARNER.TEST");

        CheckResult.Failed failed = failure(steps, "service-ticket");
        assertThat(failed.reason()).contains("the KDC does not know the service", "MSSQLSvc/other.localhost:1433");
        assertThat(failed.remedy()).contains("setspn -L", "full host name");
    }

    @Test
    void aKdcThatIsDown() throws IOException {
        int port = closedPort();
        List<Examined> steps = withConf(conf("GARNER.TEST", "127.0.0.1:" + port));

        CheckResult.Failed failed = failure(steps, "kdc");
        assertThat(failed.reason()).contains("no KDC listens", "127.0.0.1:" + port + " (refuses TCP)");
        assertThat(failed.remedy()).contains("VPN and firewall (port 88", "whether the KDC runs");
        assertThat(result(steps, "service-ticket"))
                .isEqualTo(new CheckResult.Skipped("it needs \"KDCs\", which failed"));
    }

    @Test
    void aKdcThatIsSilentHoldsNobodyUpForLong() throws IOException {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket first = new Socket(full.getInetAddress(), full.getLocalPort());
                Socket second = new Socket(full.getInetAddress(), full.getLocalPort())) {
            // Two connections wait to be taken, so a third one gets no answer at all.
            assertThat(first.isConnected() && second.isConnected()).isTrue();
            long started = System.nanoTime();

            List<Examined> steps = withConf(conf("GARNER.TEST", "127.0.0.1:" + full.getLocalPort()));

            CheckResult.Failed failed = failure(steps, "kdc");
            assertThat(failed.reason()).contains("the KDC does not answer", "silent over TCP");
            assertThat(failed.remedy()).contains("firewall (port 88, UDP and TCP)");
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void aKdcThatTakesConnectionsAndSaysNothing() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            long started = System.nanoTime();

            List<Examined> steps = withConf(conf("GARNER.TEST", "127.0.0.1:" + mute.getLocalPort()));

            assertThat(said(steps, "kdc")).contains("(takes connections, and does not answer)", "take out or correct");
            CheckResult.Failed failed = failure(steps, "service-ticket");
            assertThat(failed.reason()).contains("the KDC does not answer", "(takes connections)");
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void aRealmWithoutAnyKdc() throws IOException {
        CheckResult.Failed failed = failure(withConf(conf("ELSEWHERE.TEST", "127.0.0.1:1")), "kdc");

        assertThat(failed.reason()).contains("no KDC is known for the realm", "none for GARNER.TEST");
        assertThat(failed.remedy()).contains("Add kdc = HOST to GARNER.TEST under [realms]");
    }

    @Test
    void aKrb5ConfWithoutADefaultRealm() throws IOException {
        List<Examined> steps = withConf("[libdefaults]\n  dns_lookup_kdc = false\n");

        CheckResult.Failed failed = failure(steps, "realm");
        assertThat(failed.reason()).contains("there is no default realm", "sets none");
        assertThat(failed.remedy()).contains("default_realm under [libdefaults]");
    }

    @Test
    void aKrb5ConfThatIsNotThere() {
        List<Examined> steps;
        try (Krb5ConfInForce conf = Krb5ConfInForce.use(folder.resolve("nowhere.conf"))) {
            assertThat(conf).isNotNull();
            steps = look(kdc.kdc().ticketCache("alice", HOUR).toString());
        }

        CheckResult.Failed failed = failure(steps, "krb5.conf");
        assertThat(failed.reason()).contains("there is no krb5.conf", "nowhere.conf");
        assertThat(failed.remedy()).contains("KRB5_CONFIG");
    }

    private List<Examined> withConf(String text) throws IOException {
        Path cache = kdc.kdc().ticketCache("alice", HOUR);
        Path file = Files.writeString(folder.resolve("krb5.conf"), text);
        try (Krb5ConfInForce conf = Krb5ConfInForce.use(file)) {
            assertThat(conf).isNotNull();
            return look(cache.toString());
        }
    }

    private static String conf(String realm, String address) {
        return Krb5ConfText.of(realm, address)
                .replace("default_realm = " + realm, "default_realm = GARNER.TEST")
                .replace("localhost = " + realm, "localhost = GARNER.TEST");
    }

    private static List<Examined> look(String cache) {
        return look(KerberosSettings.ofTicketCache(Optional.of(cache), Optional.empty()), Map.of(), SPN);
    }

    private static List<Examined> look(KerberosSettings kerberos, Map<String, String> environment, String... spn) {
        CheckupSettings settings = new CheckupSettings(PATIENCE, Environment.of(environment));
        Examination examination = new Examination(PATIENCE, ExitCode.SOURCE_UNREACHABLE, examined -> {});
        examination.of(new KerberosChecks(
                        kerberos,
                        settings,
                        "localhost",
                        () -> Arrays.stream(spn).map(ServicePrincipal::new).toList())
                .checks());
        return examination.examined();
    }

    private static CheckResult result(List<Examined> steps, String name) {
        return steps.stream()
                .filter(step -> step.check().name().equals(name))
                .findFirst()
                .orElseThrow()
                .result();
    }

    private static String said(List<Examined> steps, String name) {
        return result(steps, name).toString();
    }

    /** Every fault of Kerberos ends a run with 13. */
    private static CheckResult.Failed failure(List<Examined> steps, String name) {
        assertThat(result(steps, name)).isInstanceOf(CheckResult.Failed.class);
        CheckResult.Failed failed = (CheckResult.Failed) result(steps, name);
        assertThat(failed.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        return failed;
    }

    private static int closedPort() throws IOException {
        List<Integer> ports = new ArrayList<>();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ports.add(socket.getLocalPort());
        }
        return ports.get(0);
    }
}
