package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.garner.testkit.junit.KdcExtension;
import io.garner.testkit.kerberos.ClassPathCopy;
import io.garner.testkit.kerberos.MitKdc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As {@link SameFaultTest}, for what needs a process with another user or another clock. */
@Tag("slow")
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SlowSameFaultTest {

    private static final Path FAKETIME = Path.of("/usr/bin/faketime");
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final List<String> AS_NOBODY =
            List.of(SETPRIV.toString(), "--reuid=nobody", "--regid=nogroup", "--clear-groups");

    @RegisterExtension
    static final KdcExtension KDC = KdcExtension.start();

    @TempDir
    private Path folder;

    private Scene scene;

    @BeforeEach
    void start() {
        scene = new Scene(KDC.kdc(), folder);
    }

    @AfterEach
    void end() {
        scene.close();
    }

    @ParameterizedTest
    @CsvSource({"+15m, CLOCK_SKEW", "-15m, TICKET_NOT_YET_VALID"})
    void ofAClockThatIsWrong(String offset, String fault) throws Exception {
        assumeTrue(Files.isExecutable(FAKETIME), FAKETIME + " is not installed");
        Path ofKdc = Files.createDirectory(folder.resolve("kdc"));
        try (MitKdc kdc = MitKdc.start(ofKdc, "alice", Scene.SERVICE)) {
            String told = BothProgram.run(
                    List.of(FAKETIME.toString(), "-f", offset),
                    kdc.krb5Conf(),
                    System.getProperty("java.class.path"),
                    scene.port(),
                    kdc.kinit("alice", "-l", "2h"),
                    Scene.SERVICE);

            assertThat(told).contains("SAME " + fault);
        }
    }

    @Test
    void ofACacheOfAnotherUser() throws Exception {
        needsRoot();
        Path cache = copyOfTheCache("rw-------");

        assertThat(asNobody(cache)).contains("SAME CACHE_OF_ANOTHER_USER", "owned by root", "nobody");
    }

    @Test
    void ofACacheThatIsClosedToItsOwner() throws Exception {
        needsRoot();
        Path cache = copyOfTheCache("---------");
        Files.setOwner(
                cache, cache.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));

        assertThat(asNobody(cache)).contains("SAME CACHE_UNREADABLE", "forbids it to nobody");
    }

    private static void needsRoot() {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can become nobody");
        assumeTrue(Files.isExecutable(SETPRIV), SETPRIV + " is not installed");
    }

    private Path copyOfTheCache(String mode) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path cache = Files.copy(KDC.kdc().ticketCache("alice", Duration.ofHours(1)), folder.resolve("krb5cc"));
        return Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString(mode));
    }

    private String asNobody(Path cache) throws Exception {
        Path conf = Files.copy(KDC.kdc().krb5Conf(), folder.resolve("krb5.conf"));
        Files.setPosixFilePermissions(conf, PosixFilePermissions.fromString("rw-r--r--"));
        return BothProgram.run(AS_NOBODY, conf, ClassPathCopy.below(folder), scene.port(), cache, Scene.SERVICE);
    }
}
