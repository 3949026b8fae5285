package io.garner.testkit.kerberos;

import static io.garner.testkit.kerberos.Attempt.fault;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.kerberos.KerberosException;
import io.garner.kerberos.KerberosFault;
import io.garner.kerberos.KerberosLogin;
import io.garner.kerberos.KerberosSettings;
import io.garner.kerberos.ServicePrincipal;
import io.garner.model.ExitCode;
import io.garner.testkit.junit.KdcExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the JDK has one sentence for, told apart. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class TicketCacheFaultsTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    static final KdcExtension kdc = KdcExtension.start();

    @TempDir
    Path folder;

    @BeforeAll
    static void registerTheService() {
        kdc.kdc().principal(Attempt.SPN);
    }

    @Test
    void aMissingCacheIsToldWithTheKinitLine() {
        Path cache = folder.resolve("none");

        KerberosException fault = fault(Attempt.cache(cache));

        assertThat(fault.fault()).isEqualTo(KerberosFault.CACHE_MISSING);
        assertThat(fault.answer()).contains(cache + " (ticketCache) does not exist");
        assertThat(fault.remedy()).contains("kinit -c FILE:" + cache);
        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
    }

    @Test
    void aFolderOfCachesIsExplained() {
        KerberosException fault = fault(Attempt.cache("DIR:" + folder));

        assertThat(fault.fault()).isEqualTo(KerberosFault.CACHE_IN_FOLDER);
        assertThat(fault.remedy()).contains("kinit -c FILE:");
        assertThat(fault(Attempt.cache(folder)).fault()).isEqualTo(KerberosFault.CACHE_IN_FOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KCM:", "KCM:1000", "KEYRING:persistent:1000", "MEMORY:x", "API:x"})
    void aCacheThatIsNoFileIsExplained(String name) {
        KerberosException fault = fault(Attempt.cache(name));

        assertThat(fault.fault()).isEqualTo(KerberosFault.CACHE_IN_MEMORY);
        assertThat(fault.answer()).contains(name + " (ticketCache) is not a file");
        assertThat(fault.remedy()).contains("kinit -c FILE:");
    }

    @Test
    void anEmptyCacheIsNamedSo() throws IOException {
        assertThat(fault(Attempt.cache(file(new byte[0]))).fault()).isEqualTo(KerberosFault.CACHE_EMPTY);
    }

    @Test
    void aFileOfAnotherKindIsNamedSo() throws IOException {
        Path text = file("[libdefaults]\n".getBytes(StandardCharsets.UTF_8));

        assertThat(fault(Attempt.cache(text)).fault()).isEqualTo(KerberosFault.CACHE_GARBAGE);
    }

    @Test
    void aCacheThatWasCutOffIsNamedSo() throws IOException {
        byte[] whole = Files.readAllBytes(kdc.kdc().ticketCache("alice", HOUR));

        for (int length : new int[] {2, 3, 30, whole.length / 2, whole.length - 1}) {
            assertThat(fault(Attempt.cache(file(Arrays.copyOf(whole, length)))).fault())
                    .as("%s bytes of %s", length, whole.length)
                    .isEqualTo(KerberosFault.CACHE_TRUNCATED);
        }
    }

    @Test
    void aTicketThatIsOverIsToldWithItsEnd() throws InterruptedException {
        KerberosLogin login = Attempt.cache(kdc.kdc().ticketCache("alice", Duration.ofSeconds(2)));
        assertThat(login.ticketFor(List.of(new ServicePrincipal(Attempt.SPN)))).isNotNull();
        Thread.sleep(2_500);

        KerberosException fault = fault(login);

        assertThat(fault.fault()).isEqualTo(KerberosFault.TICKET_EXPIRED);
        assertThat(fault.answer()).contains("alice@GARNER.TEST").contains("ended at 20");
        assertThat(fault.remedy()).contains("kinit -R");
    }

    @Test
    void aTicketThatBeginsTomorrowPointsAtTheClock() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        Path cache = kdc.kdc().ticketCache("alice", tomorrow, tomorrow.plus(HOUR));

        KerberosException fault = fault(Attempt.cache(cache));

        assertThat(fault.fault()).isEqualTo(KerberosFault.TICKET_NOT_YET_VALID);
        assertThat(fault.remedy()).contains("clock");
    }

    @Test
    void aCacheWithoutTheTicketOfItsRealmIsNamedSo() throws IOException {
        String bytes =
                new String(Files.readAllBytes(kdc.kdc().ticketCache("alice", HOUR)), StandardCharsets.ISO_8859_1);
        Path cache = file(bytes.replace("krbtgt", "ldap01").getBytes(StandardCharsets.ISO_8859_1));

        KerberosException fault = fault(Attempt.cache(cache));

        assertThat(fault.fault()).isEqualTo(KerberosFault.NO_TGT);
        assertThat(fault.answer()).contains("krbtgt/GARNER.TEST for alice@GARNER.TEST");
    }

    @Test
    void theTicketOfSomebodyElseIsNotUsed() {
        String cache = kdc.kdc().ticketCache("alice", HOUR).toString();
        KerberosSettings settings = KerberosSettings.ofTicketCache(Optional.of(cache), Optional.of("bob"));

        KerberosException fault = fault(Attempt.login(settings));

        assertThat(fault.fault()).isEqualTo(KerberosFault.OTHER_PRINCIPAL);
        assertThat(fault.answer()).contains("alice@GARNER.TEST").contains("bob");
    }

    @Test
    void aCacheThatIsBeingCopiedIsReadAgain() throws Exception {
        Path cache = file(new byte[0]);
        byte[] whole = Files.readAllBytes(kdc.kdc().ticketCache("alice", HOUR));
        Thread sidecar = new Thread(() -> {
            try {
                Thread.sleep(200);
                Files.write(cache, whole);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        sidecar.start();

        assertThat(fault(Attempt.cache(cache))).isNull();
        sidecar.join();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "cache", ""), content);
    }
}
