package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Environment;
import io.garner.config.Secret;
import io.garner.doctor.CheckResult;
import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.doctor.Examination;
import io.garner.doctor.Examined;
import io.garner.model.ExitCode;
import io.garner.source.NameFilter;
import io.garner.testkit.TestSecrets;
import io.garner.testkit.postgres.PostgresServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(Servers.class)
class PostgresCheckupTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void allIsWellForARoleThatMayOnlyConnect(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15);
        String secret = database.server().createRole("well");

        List<Examined> steps = look(database.configured().login("well", Secret.of(() -> secret)));

        assertThat(steps).allMatch(step -> step.result() instanceof CheckResult.Passed);
        assertThat(steps)
                .extracting(step -> step.check().name())
                .containsExactly(
                        "dns",
                        "reverse-dns",
                        "tcp",
                        "tls",
                        "login",
                        "version",
                        "right:schemas",
                        "right:tables",
                        "right:columns",
                        "right:view-text",
                        "right:keys",
                        "right:partition-keys",
                        "right:routines",
                        "right:dependencies");
        assertThat(said(steps, "version")).contains("PostgreSQL 15");
    }

    @Test
    void theOldestServerAnswersTheSameQuestions(Servers.Pool servers) throws SQLException {
        List<Examined> steps = look(servers.database(Release.V9_6).configured());

        assertThat(steps).allMatch(step -> step.result() instanceof CheckResult.Passed);
    }

    @ParameterizedTest
    @CsvSource({
        "version, pg_namespace",
        "right:tables, pg_partitioned_table",
        "right:columns, pg_attrdef",
        "right:keys, pg_constraint",
        "right:partition-keys, pg_inherits",
        "right:routines, pg_proc",
        "right:dependencies, pg_rewrite"
    })
    void eachPartOfAHarvestNamesTheGrantThatItLacks(String step, String catalog, Servers.Pool servers)
            throws SQLException {
        TestDatabase database =
                servers.database(Release.V15).with("REVOKE SELECT ON pg_catalog." + catalog + " FROM PUBLIC");
        String role = "lacks_" + catalog;
        String secret = database.server().createRole(role);

        CheckResult.Failed failed = failure(look(database.configured().login(role, Secret.of(() -> secret))), step);

        assertThat(failed.reason()).contains("permission denied for", catalog);
        assertThat(failed.remedy()).contains("GRANT SELECT ON pg_catalog." + catalog + " TO " + role + ";");
        assertThat(failed.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
    }

    @Test
    void aFunctionThatShowsTheSqlOfViewsMayBeLacking(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15)
                .with("REVOKE EXECUTE ON FUNCTION pg_catalog.pg_get_viewdef(oid, boolean) FROM PUBLIC");
        String secret = database.server().createRole("lacks_viewdef");

        CheckResult.Failed failed =
                failure(look(database.configured().login("lacks_viewdef", Secret.of(() -> secret))), "right:view-text");

        assertThat(failed.reason()).isEqualTo("views cannot be read: permission denied for function pg_get_viewdef");
        assertThat(failed.remedy())
                .isEqualTo("GRANT EXECUTE ON FUNCTION pg_catalog.pg_get_viewdef(oid,boolean) TO lacks_viewdef;");
    }

    @Test
    void aDatabaseThatIsClosedToTheRoleIsNamedWithItsGrant(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15);
        database.with("REVOKE CONNECT ON DATABASE \"" + database.name() + "\" FROM PUBLIC");
        String secret = database.server().createRole("kept_out");
        Configured configured = database.configured()
                .login("kept_out", Secret.of(() -> secret))
                .database("postgres")
                .databases(NameFilter.including(database.name()));

        CheckResult.Failed failed = failure(look(configured), "databases");

        assertThat(failed.reason()).contains(database.name(), "the role may not connect to it");
        assertThat(failed.remedy()).matches("GRANT CONNECT ON DATABASE .* TO kept_out;");
    }

    @Test
    void aWrongPassword(Servers.Pool servers) throws SQLException {
        TestDatabase database = servers.database(Release.V15);
        String wrong = TestSecrets.random();
        List<Examined> steps = look(database.configured().login("nobody", Secret.of(() -> wrong)));

        CheckResult.Failed failed = failure(steps, "login");
        assertThat(failed.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(failed.remedy()).isEqualTo("Check username and password.");
        assertThat(said(steps, "right:tables")).contains("it needs \"login as nobody\", which failed");
        assertThat(steps.toString()).doesNotContain(wrong);
    }

    @Test
    void aDatabaseThatDoesNotExist(Servers.Pool servers) throws SQLException {
        CheckResult.Failed failed =
                failure(look(servers.database(Release.V15).configured().database("nowhere")), "login");

        assertThat(failed.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(failed.remedy()).contains("no such database");
    }

    @Test
    void aServerWithoutTlsWhereTlsIsDemanded(Servers.Pool servers) throws SQLException {
        Configured configured = servers.database(Release.V15).configured().tls(SslMode.VERIFY_FULL);

        CheckResult.Failed failed = failure(look(configured), "tls");

        assertThat(failed.reason()).isEqualTo("the server speaks no TLS");
        assertThat(failed.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
    }

    @Test
    void theCertificateIsToldAndJudgedByWhatTheConfigurationAsksFor() {
        try (PostgresServer server = PostgresServer.builder()
                .binaries(Release.V15.binaries())
                .requireTls()
                .start()) {
            TestDatabase database = new TestDatabase(server, "postgres");

            List<Examined> verified = look(database.configured().tls(SslMode.VERIFY_FULL, server.caFile()));
            List<Examined> unverified = look(database.configured().tls(SslMode.REQUIRE));
            CheckResult.Failed failed = failure(look(database.configured().tls(SslMode.VERIFY_FULL)), "tls");

            assertThat(verified).allMatch(step -> step.result() instanceof CheckResult.Passed);
            assertThat(said(verified, "tls")).contains("TLSv1", "CN=", ", in ", "have it renewed");
            assertThat(said(unverified, "tls")).contains("is not checked by this configuration", "not trusted");
            assertThat(failed.reason()).contains("not trusted: ", "it shows CN=");
            assertThat(failed.remedy()).contains("sslRootCert");
        }
    }

    private static List<Examined> look(Configured configured) {
        CheckupSettings settings = new CheckupSettings(PATIENCE, Environment.of(Map.of()));
        Examination examination = new Examination(PATIENCE, ExitCode.SOURCE_UNREACHABLE, examined -> {});
        try (Checkup checkup = new PostgresProvider().checkup("pg", configured.config(), settings)) {
            examination.of(checkup.checks());
        }
        return examination.examined();
    }

    private static String said(List<Examined> steps, String name) {
        return result(steps, name).toString();
    }

    private static CheckResult result(List<Examined> steps, String name) {
        return steps.stream()
                .filter(step -> step.check().name().equals(name))
                .findFirst()
                .orElseThrow()
                .result();
    }

    private static CheckResult.Failed failure(List<Examined> steps, String name) {
        assertThat(result(steps, name)).isInstanceOf(CheckResult.Failed.class);
        return (CheckResult.Failed) result(steps, name);
    }
}
