package io.garner.testkit.kerberos;

import static io.garner.testkit.kerberos.Attempt.fault;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.kerberos.KerberosException;
import io.garner.kerberos.KerberosFault;
import io.garner.kerberos.KerberosLogin;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** One good ticket, and a krb5.conf for each fault. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class KdcFaultsTest {

    private static Kdc kdc;
    private static Path cache;

    @TempDir
    Path folder;

    @BeforeAll
    static void getATicket() {
        kdc = Kdc.start();
        kdc.principal(Attempt.SPN);
        cache = kdc.ticketCache("alice", Duration.ofHours(1));
    }

    @AfterAll
    static void stopTheKdc() {
        kdc.close();
    }

    @Test
    void aTicketIsGoodWithTheRightFile() throws IOException {
        assertThat(under("")).isNull();
    }

    @Test
    void aKdcThatDoesNotListenIsNamed() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = free.getLocalPort();
            free.close();

            KerberosException fault = underKdc("127.0.0.1:" + port, "udp_preference_limit = 1");

            assertThat(fault.fault()).isEqualTo(KerberosFault.KDC_DOWN);
            assertThat(fault.answer()).contains("127.0.0.1:" + port + " (refuses TCP)");
        }
    }

    @Test
    void aKdcThatDidNotIssueTheTicketIsNamed() throws IOException {
        try (Kdc other = Kdc.start()) {
            other.principal("alice").principal(Attempt.SPN);

            assertThat(underKdc(other.address(), "udp_preference_limit = 1").fault())
                    .isEqualTo(KerberosFault.TGT_REFUSED);
        }
    }

    @Test
    void aKdcThatTakesConnectionsAndSaysNothingDoesNotHoldTheRun() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Instant before = Instant.now();

            KerberosException fault = underKdc("127.0.0.1:" + silent.getLocalPort(), "udp_preference_limit = 1");

            assertThat(fault.fault()).isEqualTo(KerberosFault.KDC_SILENT);
            assertThat(fault.answer()).contains("within 4.0 s");
            assertThat(fault.remedy()).contains("max_retries");
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }

    /** As of a domain with several controllers, of which the first is being installed anew. */
    @Test
    void aKdcThatIsSilentIsPassedOverForTheNext() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String before = System.getProperty("java.security.krb5.conf");
            String several = "127.0.0.1:" + silent.getLocalPort() + "\nkdc = " + kdc.address();

            assertThat(underKdc(several, "udp_preference_limit = 1")).isNull();
            assertThat(underKdc(several, "udp_preference_limit = 1", Attempt.keytab(kdc.keytab("alice"), "alice")))
                    .isNull();
            assertThat(System.getProperty("java.security.krb5.conf")).isEqualTo(before);
        }
    }

    @Test
    void aKdcThatHangsUpIsOneThatDoesNotAnswer() throws IOException {
        try (ServerSocket rude = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread hangingUp = new Thread(() -> hangUp(rude));
            hangingUp.setDaemon(true);
            hangingUp.start();

            KerberosException fault = underKdc("127.0.0.1:" + rude.getLocalPort(), "udp_preference_limit = 1");

            assertThat(fault.fault()).isEqualTo(KerberosFault.KDC_SILENT);
            assertThat(fault.answer()).contains("127.0.0.1:" + rude.getLocalPort());
        }
    }

    private static void hangUp(ServerSocket rude) {
        while (!rude.isClosed()) {
            try {
                rude.accept().close();
            } catch (IOException e) {
                // The test is over.
            }
        }
    }

    @Test
    void aKdcWhoseUdpPacketsAreDroppedPointsAtTheSettingThatMakesItTcp() throws IOException {
        try (ServerSocket tcp = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                DatagramSocket udp = new DatagramSocket(tcp.getLocalPort(), InetAddress.getLoopbackAddress())) {
            KerberosException fault = underKdc("127.0.0.1:" + udp.getLocalPort(), "");

            assertThat(fault.fault()).isEqualTo(KerberosFault.KDC_SILENT);
            assertThat(fault.answer()).contains("(takes connections)");
            assertThat(fault.remedy()).contains("udp_preference_limit = 1");
        }
    }

    @Test
    void aKdcWhoseNameHasNoAddressIsNamed() throws IOException {
        KerberosException fault = underKdc("kdc.garner.invalid", "");

        assertThat(fault.fault()).isEqualTo(KerberosFault.KDC_HOST_UNKNOWN);
        assertThat(fault.answer()).contains("kdc.garner.invalid:88 (unknown host)");
    }

    @Test
    void aRealmWithoutAKdcIsNamed() throws IOException {
        assertThat(underFile("[libdefaults]\ndefault_realm = GARNER.TEST\ndns_lookup_kdc = false\n")
                        .fault())
                .isEqualTo(KerberosFault.NO_KDC);
    }

    @Test
    void aFileOfAnotherRealmIsNamed() throws IOException {
        KerberosException fault = underFile("[libdefaults]\ndefault_realm = ATHENA.TEST\ndns_lookup_kdc = false\n"
                + "dns_lookup_realm = false\n[realms]\nGARNER.TEST = {\nkdc = " + kdc.address() + "\n}\n");

        assertThat(fault.fault()).isEqualTo(KerberosFault.WRONG_REALM);
    }

    @Test
    void aFileWithoutADefaultRealmIsNamed() throws IOException {
        KerberosException fault = underFile("[libdefaults]\ndns_lookup_kdc = false\ndns_lookup_realm = false\n"
                + "[realms]\nGARNER.TEST = {\nkdc = " + kdc.address() + "\n}\n");

        assertThat(fault.fault()).isEqualTo(KerberosFault.NO_DEFAULT_REALM);
        assertThat(fault.answer()).contains("krb5.conf");
    }

    @Test
    void aFileThatIsNotThereIsNotPassedOverInSilence() {
        try (Krb5ConfInForce conf = Krb5ConfInForce.use(folder.resolve("gone.conf"))) {
            KerberosException fault = fault(Attempt.cache(cache));

            assertThat(fault.fault()).isEqualTo(KerberosFault.KRB5_CONF_MISSING);
            assertThat(fault.answer()).contains("gone.conf");
        }
    }

    @Test
    void aFileThatWantsProxiableTicketsIsNamed() throws IOException {
        assertThat(under("proxiable = true").fault()).isEqualTo(KerberosFault.PROXIABLE);
    }

    @Test
    void aFileWithoutAPermittedKindOfEncryptionIsNamed() throws IOException {
        assertThat(under("default_tgs_enctypes = rc4-hmac").fault()).isEqualTo(KerberosFault.ENCRYPTION_TYPE);
    }

    private KerberosException under(String setting) throws IOException {
        return underKdc(kdc.address(), "udp_preference_limit = 1\n" + setting);
    }

    private KerberosException underKdc(String address, String settings) throws IOException {
        return underKdc(address, settings, Attempt.cache(cache));
    }

    private KerberosException underKdc(String address, String settings, KerberosLogin login) throws IOException {
        return underFile(
                "[libdefaults]\ndefault_realm = GARNER.TEST\ndns_lookup_kdc = false\ndns_lookup_realm = false\n"
                        + settings + "\n[realms]\nGARNER.TEST = {\nkdc = " + address + "\n}\n",
                login);
    }

    private KerberosException underFile(String text) throws IOException {
        return underFile(text, Attempt.cache(cache));
    }

    private KerberosException underFile(String text, KerberosLogin login) throws IOException {
        Path file = Files.writeString(folder.resolve("krb5.conf"), text);
        try (Krb5ConfInForce conf = Krb5ConfInForce.use(file)) {
            return fault(login);
        }
    }
}
