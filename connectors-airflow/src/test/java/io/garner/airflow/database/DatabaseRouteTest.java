package io.garner.airflow.database;

import static io.garner.airflow.Documents.oldTask;
import static io.garner.airflow.Documents.task;
import static io.garner.airflow.Documents.v1;
import static io.garner.airflow.Documents.v3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.airflow.AirflowConfig;
import io.garner.airflow.AirflowTables;
import io.garner.airflow.Found;
import io.garner.airflow.route.DagSummary;
import io.garner.config.Secret;
import io.garner.measure.Measurements;
import io.garner.model.ExitCode;
import io.garner.source.Finding;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.NameFilter;
import io.garner.source.SourceException;
import io.garner.testkit.TestSecrets;
import io.garner.testkit.junit.PostgresExtension;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseRouteTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.empty();

    private static final Findings NONE = finding -> {
        throw new AssertionError(finding);
    };

    private static AirflowTables airflow(int major, int dags) throws Exception {
        AirflowTables airflow = AirflowTables.create(POSTGRES.server(), major);
        for (int i = 0; i < dags; i++) {
            String id = "dag" + i;
            airflow.dag(id, major == 2 ? v1(id, true, oldTask("a", "")) : v3(3, id, "", task("a", "")))
                    .run(id, "r", "2026-03-01T03:00:00Z", "success", "'2026-03-01T03:10:00Z'")
                    .instance(id, "r", "a", -1, "'success'");
        }
        return airflow;
    }

    /** The configuration of a role that may read everything but these tables. */
    private static AirflowConfig limited(AirflowTables airflow, String role, String... closed) throws SQLException {
        String secret = POSTGRES.server().createRole(role);
        airflow.sql("GRANT SELECT ON ALL TABLES IN SCHEMA public TO " + role);
        for (String table : closed) {
            airflow.sql("REVOKE SELECT ON " + table + " FROM " + role);
        }
        return AirflowTables.config(airflow.database(role, Secret.of(() -> secret)));
    }

    private static int statements(AirflowTables airflow) {
        AirflowConfig config = airflow.config();
        try (DatabaseRoute route = new DatabaseRoute(config, config.database().orElseThrow(), Measurements.NONE)) {
            assertThat(route.deployment().major()).isEqualTo(airflow.major());
            List<DagSummary> dags = route.dags(NONE);
            route.assets(NONE);
            route.importErrors(NONE);
            route.runs(dags.stream().map(DagSummary::id).collect(Collectors.toSet()), Map.of(), 10, NONE);
            assertThat(route.details(dags, NONE)).hasSameSizeAs(dags);
            return route.statements();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void theNumberOfStatementsDoesNotDependOnTheNumberOfDags(int major) throws Exception {
        assertThat(statements(airflow(major, 1))).isEqualTo(8);
        assertThat(statements(airflow(major, 60))).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "2, dag_tag, tags",
        "2, dag_run, runs",
        "2, task_instance, task instances",
        "2, dataset, assets",
        "3, task_inlet_asset_reference, assets",
        "3, import_error, import errors"
    })
    void aTableThatMayNotBeReadIsAFindingWithItsGrant(int major, String table, String title) throws Exception {
        AirflowTables airflow = airflow(major, 1);
        String role = "lacks_" + table + major;

        Found found = AirflowTables.harvest(limited(airflow, role, table), HarvestScope.EVERYTHING);

        assertThat(found.names()).containsExactly("dag0");
        assertThat(found.findings("not-permitted")).singleElement().satisfies(finding -> {
            assertThat(finding.message()).startsWith(title + " were not read: permission denied for");
            assertThat(finding.remedy()).contains("GRANT SELECT ON ", "public." + table, " TO " + role + ";");
        });
        assertThat(found.completeFor()).as("what was not read proves nothing").hasSize(title.equals("assets") ? 0 : 1);
        airflow.sql(found.findings("not-permitted").get(0).remedy());
        assertThat(AirflowTables.harvest(limited(airflow, role + "b"), HarvestScope.EVERYTHING)
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2, dag", "2, serialized_dag", "3, dag_version"})
    void withoutTheDagsThereIsNoHarvest(int major, String table) throws Exception {
        AirflowConfig config = limited(airflow(major, 1), "needs_" + table + major, table);

        assertThatThrownBy(() -> AirflowTables.harvest(config, HarvestScope.EVERYTHING))
                .isInstanceOfSatisfying(SourceException.class, fault -> {
                    assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
                    assertThat(fault.remedy()).contains("GRANT SELECT ON ", "public." + table);
                });
    }

    /** Else the filter would leave out all of them, or take what it should not. */
    @Test
    void aFilterOverTagsThatMayNotBeReadEndsTheHarvest() throws Exception {
        AirflowConfig config = limited(airflow(2, 1), "lacks_tags", "dag_tag");
        AirflowConfig filtered = AirflowTables.tags(config, NameFilter.including("core"));

        assertThatThrownBy(() -> AirflowTables.harvest(filtered, HarvestScope.EVERYTHING))
                .isInstanceOfSatisfying(SourceException.class, fault -> {
                    assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
                    assertThat(fault.remedy()).contains("GRANT SELECT ON ", "public.dag_tag");
                });
    }

    @Test
    void aSchemaThatMayNotBeUsedIsNamed() throws Exception {
        AirflowTables airflow = airflow(2, 1);
        AirflowConfig config = limited(airflow, "outside");
        airflow.sql("REVOKE USAGE ON SCHEMA public FROM PUBLIC");

        assertThatThrownBy(() -> AirflowTables.harvest(config, HarvestScope.EVERYTHING))
                .isInstanceOfSatisfying(
                        SourceException.class,
                        fault -> assertThat(fault.remedy()).startsWith("GRANT USAGE ON SCHEMA public TO outside;"));
    }

    @Test
    void aDatabaseWithoutAirflowIsRefused() throws Exception {
        AirflowTables airflow = airflow(2, 0).sql("DROP TABLE serialized_dag");

        assertThatThrownBy(airflow::harvest)
                .isInstanceOfSatisfying(
                        SourceException.class,
                        fault -> assertThat(fault.exitCode()).isEqualTo(ExitCode.CONFIGURATION));
    }

    @Test
    void aWrongPasswordIsTold() throws Exception {
        String wrong = TestSecrets.random();
        AirflowConfig config = AirflowTables.config(airflow(2, 0).database("nobody", Secret.of(() -> wrong)));

        assertThatThrownBy(() -> AirflowTables.harvest(config, HarvestScope.EVERYTHING))
                .isInstanceOfSatisfying(SourceException.class, fault -> {
                    assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
                    assertThat(fault.getMessage()).doesNotContain(wrong);
                });
    }

    /** A column that a version has not, is not asked for. */
    @Test
    void anOlderShapeIsReadAsFarAsItGoes() throws Exception {
        AirflowTables airflow = airflow(2, 1)
                .sql(
                        "ALTER TABLE serialized_dag DROP COLUMN data_compressed;"
                                + "ALTER TABLE dag DROP COLUMN has_import_errors;"
                                + "ALTER TABLE dag_run DROP COLUMN updated_at;"
                                + "DROP TABLE dataset, dataset_alias, dataset_alias_dataset, dag_schedule_dataset_reference, task_outlet_dataset_reference");

        Found found = airflow.harvest();

        assertThat(found.findings()).extracting(Finding::code).isEmpty();
        assertThat(found.pipeline("dag0").runs()).hasSize(1);
    }

    @Test
    void whatIsReadCannotWrite() throws Exception {
        AirflowTables airflow = airflow(2, 1)
                .sql("CREATE FUNCTION evil() RETURNS text LANGUAGE plpgsql AS $$ BEGIN DELETE FROM tags;"
                        + " RETURN 'x'; END $$; ALTER TABLE dag_tag RENAME TO tags;"
                        + " CREATE VIEW dag_tag AS SELECT evil() AS name, 'dag0' AS dag_id");

        assertThat(airflow.harvest().findings("not-read"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("read-only transaction"));
    }
}
