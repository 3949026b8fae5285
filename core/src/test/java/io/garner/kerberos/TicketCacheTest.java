package io.garner.kerberos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketCacheTest {

    private static final String REALM = "CORP.EXAMPLE";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void tellsWhoseTicketsForWhatAndUntilWhen(int version) throws IOException {
        CacheBytes bytes = new CacheBytes(version)
                .principal(REALM, "alice")
                .principal(REALM, "alice")
                .principal("X-CACHECONF:", "krb5_ccache_conf_data", "pa_type")
                .times(0, 0, 0, 0, 0)
                .principal(REALM, "alice")
                .principal(REALM, "krbtgt", REALM)
                .times(0x40c00000, 1000, 0, 3000, 9000)
                .principal(REALM, "alice")
                .principal(REALM, "MSSQLSvc", "sql01:1433")
                .times(0, 1000, 2000, 3000, 0);

        TicketCache cache = read(bytes);

        assertThat(cache.principal()).isEqualTo("alice@CORP.EXAMPLE");
        assertThat(cache.tickets()).hasSize(2);
        assertThat(cache.ticketGranting()).hasValueSatisfying(ticket -> {
            assertThat(ticket.server()).isEqualTo("krbtgt/CORP.EXAMPLE@CORP.EXAMPLE");
            assertThat(ticket.start()).isEqualTo(Instant.ofEpochSecond(1000));
            assertThat(ticket.end()).isEqualTo(Instant.ofEpochSecond(3000));
            assertThat(ticket.renewTill()).contains(Instant.ofEpochSecond(9000));
            assertThat(ticket.flags())
                    .containsExactlyInAnyOrder(TicketFlag.FORWARDABLE, TicketFlag.RENEWABLE, TicketFlag.INITIAL);
            assertThat(ticket.sessionKey()).hasToString("aes256-cts-hmac-sha1-96");
        });
        assertThat(cache.toString()).doesNotContain("nobody may see");
    }

    @Test
    void aLengthThatIsLongerThanTheFileAsksForNoMemory() throws IOException {
        CacheBytes bytes = new CacheBytes(4).number(1).number(1).number(Integer.MAX_VALUE);

        assertThatThrownBy(() -> read(bytes))
                .isInstanceOfSatisfying(
                        KerberosException.class, e -> assertThat(e.fault()).isEqualTo(KerberosFault.CACHE_TRUNCATED));
    }

    @Test
    void aNumberOfPartsThatIsTooLargeEndsWithTheFile() throws IOException {
        CacheBytes bytes =
                new CacheBytes(4).number(1).number(Integer.MAX_VALUE).number(0).number(0);

        assertThatThrownBy(() -> read(bytes)).isInstanceOf(KerberosException.class);
    }

    private TicketCache read(CacheBytes bytes) throws IOException {
        Path file = Files.write(folder.resolve("cache"), bytes.toBytes());
        return TicketCache.read(new TicketCacheLocation("FILE:" + file, "test"));
    }
}
