package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.model.ExitCode;
import io.garner.source.SourceException;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Servers.class)
class LookAlikesTest {

    private static SourceException refusal(String product, String version, Set<String> capabilities) {
        SourceException refusal = catchThrowableOfType(
                SourceException.class,
                () -> LookAlikes.refuse(new Server(product, version, "r", capabilities), "host:5439"));
        assertThat(refusal).isNotNull();
        assertThat(refusal.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        return refusal;
    }

    @ParameterizedTest
    @CsvSource({
        "'PostgreSQL 8.0.2 on i686-pc-linux-gnu, compiled by GCC, Redshift 1.0.12103', 8.0.2, Amazon Redshift",
        "CockroachDB CCL v23.1.11 (x86_64-pc-linux-gnu), 13.0.0, CockroachDB",
        "'PostgreSQL 13.14.0-RisingWave-1.10.0', 13.14.0, RisingWave",
        "'PostgreSQL 8.2.23 server protocol using H2 2.1', 8.2.23, H2",
    })
    void areNamed(String product, String version, String name) {
        assertThat(refusal(product, version, Set.of()).answer()).startsWith("the server is " + name);
    }

    @Test
    void includePostgresThatIsTooOld() {
        SourceException refusal = refusal("PostgreSQL 9.5.25 on x86_64", "9.5.25", Set.of());

        assertThat(refusal.answer()).contains("version 9.5.25");
        assertThat(refusal.remedy()).contains("9.6 is the oldest");
    }

    @Test
    void thatNobodyKnowsAreToldWhatTheyLack() {
        assertThat(refusal("PostgreSQL 14.1 (Spanner)", "14.1", Set.of("pg_class.relkind"))
                        .answer())
                .contains("lacks the catalog columns", "pg_index.indkey");
    }

    @Test
    void doNotIncludeTheRealThing(Servers.Pool servers) {
        for (Release release : Release.values()) {
            assertThatCode(() -> servers.pagila(release).harvest())
                    .as(release.toString())
                    .doesNotThrowAnyException();
        }
    }

    /** The superuser of a real server may let it say anything of itself. */
    @Test
    void areRefusedOverTheWire(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15).with("""
                CREATE OR REPLACE FUNCTION pg_catalog.version() RETURNS text LANGUAGE sql
                    AS $$ SELECT 'CockroachDB CCL v23.1.11'::text $$
                """);

        SourceException refusal = catchThrowableOfType(SourceException.class, database::harvest);

        assertThat(refusal.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(refusal.answer()).contains("CockroachDB");
    }

    @Test
    void thatCannotEvenSayWhatTheyAreAreRefusedInTheirOwnWords(Servers.Pool servers) throws SQLException {
        TestDatabase database =
                servers.database(Release.V15).with("ALTER FUNCTION pg_catalog.version() RENAME TO version_of_old");

        SourceException refusal = catchThrowableOfType(SourceException.class, database::harvest);

        assertThat(refusal.exitCode()).isEqualTo(ExitCode.CONFIGURATION);
        assertThat(refusal.answer()).contains("function version() does not exist");
    }
}
