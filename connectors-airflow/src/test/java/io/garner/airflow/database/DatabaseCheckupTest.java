package io.garner.airflow.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.airflow.AirflowConfig;
import io.garner.airflow.AirflowProvider;
import io.garner.airflow.AirflowTables;
import io.garner.config.Environment;
import io.garner.config.Secret;
import io.garner.doctor.CheckResult;
import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.doctor.Examination;
import io.garner.doctor.Examined;
import io.garner.model.ExitCode;
import io.garner.testkit.junit.PostgresExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseCheckupTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.empty();

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void allIsWellForARoleThatMaySelect(int major) throws Exception {
        AirflowTables airflow = AirflowTables.create(POSTGRES.server(), major);
        String secret = POSTGRES.server().createRole("well" + major);
        airflow.sql("GRANT SELECT ON ALL TABLES IN SCHEMA public TO well" + major);

        List<Examined> steps = look(AirflowTables.config(airflow.database("well" + major, Secret.of(() -> secret))));

        assertThat(steps).allMatch(step -> step.result() instanceof CheckResult.Passed);
        assertThat(steps)
                .extracting(step -> step.check().name())
                .containsExactly(
                        "dns",
                        "reverse-dns",
                        "tcp",
                        "login",
                        "right:dags",
                        "right:tags",
                        "right:serialized-dags",
                        "right:runs",
                        "right:task-instances",
                        "right:assets",
                        "right:import-errors");
        assertThat(result(steps, "login").toString()).contains("Airflow " + major);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dag",
                "dag_tag",
                "serialized_dag",
                "dag_version",
                "dag_run",
                "task_instance",
                "asset",
                "import_error"
            })
    void eachTableThatMayNotBeReadIsNamedWithItsGrant(String table) throws Exception {
        AirflowTables airflow = AirflowTables.create(POSTGRES.server(), 3);
        String role = "lacks_" + table;
        String secret = POSTGRES.server().createRole(role);
        airflow.sql("GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + role + "; REVOKE SELECT ON " + table + " FROM "
                + role);

        List<Examined> steps = look(AirflowTables.config(airflow.database(role, Secret.of(() -> secret))));

        List<CheckResult.Failed> failed = steps.stream()
                .map(Examined::result)
                .filter(CheckResult.Failed.class::isInstance)
                .map(CheckResult.Failed.class::cast)
                .toList();
        assertThat(failed).singleElement().satisfies(failure -> {
            assertThat(failure.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
            assertThat(failure.reason()).contains("permission denied for", table);
            assertThat(failure.remedy()).contains("public." + table, "TO " + role);
        });
    }

    @Test
    void aDatabaseThatDoesNotExist() throws Exception {
        AirflowTables airflow = new AirflowTables(POSTGRES.server(), "nowhere", 3);

        CheckResult login = result(look(airflow.config()), "login");

        assertThat(login)
                .isInstanceOfSatisfying(
                        CheckResult.Failed.class,
                        failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE));
    }

    private static List<Examined> look(AirflowConfig config) {
        CheckupSettings settings = new CheckupSettings(PATIENCE, Environment.of(Map.of()));
        Examination examination = new Examination(PATIENCE, ExitCode.SOURCE_UNREACHABLE, examined -> {});
        try (Checkup checkup = new AirflowProvider().checkup("airflow", config, settings)) {
            examination.of(checkup.checks());
        }
        return examination.examined();
    }

    private static CheckResult result(List<Examined> steps, String name) {
        return steps.stream()
                .filter(step -> step.check().name().equals(name))
                .findFirst()
                .orElseThrow()
                .result();
    }
}
