package io.garner.testkit.kerberos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.garner.testkit.junit.KdcExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Root may read everything, so the login runs as nobody. */
@Tag("slow")
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SlowOtherUserTest {

    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
    private static final List<String> AS_NOBODY =
            List.of(SETPRIV.toString(), "--reuid=nobody", "--regid=nogroup", "--clear-groups");

    @RegisterExtension
    static final KdcExtension kdc = KdcExtension.start();

    @TempDir
    static Path folder;

    @BeforeAll
    static void needsRoot() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root can become nobody");
        assumeTrue(Files.isExecutable(SETPRIV), SETPRIV + " is not installed");
        kdc.kdc().principal(Attempt.SPN);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        readable(Files.copy(kdc.kdc().krb5Conf(), folder.resolve("krb5.conf")), "rw-r--r--");
    }

    @Test
    void aCacheOfAnotherUserIsNamedWithBothUsers() throws Exception {
        Path cache = Files.copy(kdc.kdc().ticketCache("alice", Duration.ofHours(1)), folder.resolve("of-root"));
        readable(cache, "rw-------");

        assertThat(asNobody(cache))
                .contains("CACHE_OF_ANOTHER_USER")
                .contains("root")
                .contains("nobody");
    }

    @Test
    void aCacheOfTheUserThatIsClosedToItIsNamed() throws Exception {
        Path cache = Files.copy(kdc.kdc().ticketCache("alice", Duration.ofHours(1)), folder.resolve("closed"));
        Files.setOwner(
                cache, cache.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        readable(cache, "---------");

        assertThat(asNobody(cache)).contains("CACHE_UNREADABLE");
    }

    @Test
    void aCacheOfAnotherUserThatMayBeReadIsUsed() throws Exception {
        Path cache = Files.copy(kdc.kdc().ticketCache("alice", Duration.ofHours(1)), folder.resolve("shared"));
        readable(cache, "rw-r--r--");

        assertThat(asNobody(cache)).contains("OK");
    }

    private static String asNobody(Path cache) throws Exception {
        return LoginProgram.run(AS_NOBODY, folder.resolve("krb5.conf"), ClassPathCopy.below(folder), cache);
    }

    private static void readable(Path file, String mode) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }
}
