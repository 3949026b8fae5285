package io.garner.testkit.kerberos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with an alias, in a process whose host names are its own. */
class HostAliasTest {

    private static Kdc kdc;
    private static Path cache;

    @TempDir
    Path folder;

    private Path hosts = Path.of("");

    @BeforeAll
    static void registerTheServerByItsFullName() {
        kdc = Kdc.start();
        kdc.principal("MSSQLSvc/sql01.garner.test:1433");
        cache = kdc.ticketCache("alice", Duration.ofHours(1));
    }

    @AfterAll
    static void stopTheKdc() {
        kdc.close();
    }

    @BeforeEach
    void nameTheServer() throws IOException {
        hosts = Files.writeString(
                folder.resolve("hosts"),
                "127.0.0.77 sql01.garner.test crm.garner.test sql01\n127.0.0.78 other.garner.test\n");
    }

    @Test
    void anAliasIsTriedAndThenTheNameThatDnsGivesBack() throws Exception {
        assertThat(LoginProgram.runAmong(hosts, kdc.krb5Conf(), cache, "crm.garner.test"))
                .contains("OK MSSQLSvc/sql01.garner.test:1433");
    }

    @Test
    void aShortNameIsCompleted() throws Exception {
        assertThat(LoginProgram.runAmong(hosts, kdc.krb5Conf(), cache, "sql01"))
                .contains("OK MSSQLSvc/sql01.garner.test:1433");
    }

    @Test
    void whenNoneIsRegisteredAllAreNamed() throws Exception {
        assertThat(LoginProgram.runAmong(hosts, kdc.krb5Conf(), cache, "other.garner.test"))
                .contains("SPN_UNKNOWN")
                .contains("MSSQLSvc/other.garner.test:1433");
    }
}
