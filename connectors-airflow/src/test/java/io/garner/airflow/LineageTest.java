package io.garner.airflow;

import static io.garner.airflow.Documents.oldTask;
import static io.garner.airflow.Documents.table;
import static io.garner.airflow.Documents.task;
import static io.garner.airflow.Documents.v1;
import static io.garner.airflow.Documents.v3;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.source.HarvestScope;
import io.garner.testkit.junit.PostgresExtension;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tasks of DAGs read and write, as edges. */
class LineageTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.empty();

    private static final String SOURCE = table("corporate-sql-server", "CRM", "dbo", "customers");
    private static final String STAGED = table("warehouse", "staging", "public", "customers");
    private static final String READY = table("warehouse", "dwh", "public", "customers");

    private static AirflowTables airflow(int major) throws SQLException, IOException {
        return AirflowTables.create(POSTGRES.server(), major);
    }

    @Test
    void aTaskLeadsFromItsInletsToItsOutletsAndTheOtherModePoolsByKey() throws Exception {
        String first = ",\"inlets\":[" + SOURCE + "],\"outlets\":[" + STAGED + "]";
        String second = ",\"inlets\":[\"first\"],\"outlets\":[" + READY + ",{\"__type\":\"dict\",\"__var\":"
                + "{\"entity\":\"table\",\"fqn\":\"warehouse.dwh.public.log\",\"key\":\"lonely\"}}]";
        AirflowTables airflow =
                airflow(2).dag("crm", v1("crm", true, oldTask("first", first), oldTask("second", second)));
        AirflowConfig pooled = new Settings(airflow.config()).mode(AirflowConfig.Mode.OPENMETADATA);

        assertThat(airflow.harvest().edges())
                .containsExactlyInAnyOrder(
                        "corporate-sql-server.CRM.dbo.customers -> warehouse.staging.public.customers via airflow.crm",
                        "warehouse.staging.public.customers -> warehouse.dwh.public.customers via airflow.crm",
                        "warehouse.staging.public.customers -> warehouse.dwh.public.log via airflow.crm");
        assertThat(AirflowTables.harvest(pooled, HarvestScope.EVERYTHING).edges())
                .containsExactlyInAnyOrder(
                        "corporate-sql-server.CRM.dbo.customers -> warehouse.staging.public.customers via airflow.crm",
                        "corporate-sql-server.CRM.dbo.customers -> warehouse.dwh.public.customers via airflow.crm",
                        "warehouse.staging.public.customers -> warehouse.dwh.public.customers via airflow.crm");
    }

    @Test
    void aParameterCarriesInletsAndOutletsWithColumns() throws Exception {
        String params = ",\"params\":[[\"om_lineage\",{\"__class\":\"airflow.models.param.Param\",\"default\":"
                + "{\"__type\":\"dict\",\"__var\":{\"inlets\":[{\"__type\":\"dict\",\"__var\":{\"service\":\"s\",\"database\":"
                + "\"d\",\"schema\":\"x\",\"table\":\"a\",\"column\":\"id\"}}],\"outlets\":[{\"__type\":\"dict\",\"__var\":"
                + "{\"service\":\"s\",\"database\":\"d\",\"table\":\"b\",\"column\":\"key\"}}]}},\"description\":null}]]";

        assertThat(airflow(3)
                        .dag("crm", v3(2, "crm", "", task("a", params)))
                        .harvest()
                        .edges())
                .containsExactly("s.d.x.a -> s.d.*.b via airflow.crm [id]->key");
    }

    @Test
    void theTablesOfDatasetsJoinInAndAnElementOfTwoCarriersCountsOnce() throws Exception {
        String uri = "postgres://wh.example.com:5432/staging/public/customers";
        String outlet =
                ",\"inlets\":[" + SOURCE + "],\"outlets\":[{\"__type\":\"asset\",\"__var\":{\"name\":\"c\",\"uri\":\""
                        + uri + "\"}},{\"__type\":\"asset\",\"__var\":{\"name\":\"o\",\"uri\":\"s3://lake/orders\"}}]";
        AirflowTables airflow = airflow(3)
                .dag("load", v3(3, "load", "", task("a", outlet)))
                .dag("report", v3(3, "report", "", task("b", ",\"outlets\":[" + READY + "]")))
                .sql("INSERT INTO asset (id, name, uri) VALUES (1, 'c', '" + uri + "'), (2, 'o', 's3://lake/orders');"
                        + "INSERT INTO task_outlet_asset_reference VALUES (1, 'load', 'a'), (2, 'load', 'a');"
                        + "INSERT INTO task_inlet_asset_reference VALUES (1, 'report', 'b');"
                        + "INSERT INTO dag_schedule_asset_reference VALUES (1, 'report')");

        Found found = airflow.harvest();

        assertThat(found.edges())
                .containsExactlyInAnyOrder(
                        "corporate-sql-server.CRM.dbo.customers -> warehouse.staging.public.customers via airflow.load",
                        "warehouse.staging.public.customers -> warehouse.dwh.public.customers via airflow.report",
                        "airflow.load -> airflow.report via airflow.report");
        assertThat(found.findings("airflow-lineage-unresolved"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subject() + ": " + finding.message())
                        .startsWith("load, task a: the outlet s3://lake/orders is left out: "));
    }

    @Test
    void oneDagLeadsToTheNextThatItStartsOrThatWaitsForIt() throws Exception {
        String trigger =
                ",\"dag_dependencies\":[{\"source\":\"first\",\"target\":\"second\",\"dependency_type\":\"trigger\","
                        + "\"dependency_id\":\"go\"},{\"source\":\"first\",\"target\":\"nowhere\",\"dependency_type\":\"trigger\","
                        + "\"dependency_id\":\"lost\"}]";
        String sensor =
                ",\"dag_dependencies\":[{\"__type\":\"dict\",\"__var\":{\"source\":\"second\",\"target\":\"third\","
                        + "\"dependency_type\":\"sensor\",\"dependency_id\":\"wait\"}}]";
        Found found = airflow(3)
                .dag("first", v3(3, "first", trigger, task("go", "")))
                .dag("second", v3(3, "second", "", task("a", "")))
                .dag("third", v3(3, "third", sensor, task("wait", "")))
                .harvest();

        assertThat(found.edges())
                .containsExactlyInAnyOrder(
                        "airflow.first -> airflow.second via airflow.first",
                        "airflow.second -> airflow.third via airflow.third");
        assertThat(found.findings("airflow-dag-unknown"))
                .extracting(finding -> finding.subject())
                .containsExactly("first, task lost");
    }

    /** Otherwise a narrower filter would take back what a wider one has told. */
    @Test
    void aDagThatAFilterLeavesOutIsStillTheOtherEnd() throws Exception {
        String trigger =
                ",\"dag_dependencies\":[{\"source\":\"first\",\"target\":\"second\",\"dependency_type\":\"trigger\","
                        + "\"dependency_id\":\"go\"}]";
        AirflowTables airflow = airflow(3)
                .dag("first", v3(3, "first", trigger, task("go", "")))
                .dag("second", v3(3, "second", "", task("a", "")))
                .sql("INSERT INTO asset (id, name, uri) VALUES (1, 'c', 's3://lake/c');"
                        + "INSERT INTO task_outlet_asset_reference VALUES (1, 'second', 'a');"
                        + "INSERT INTO dag_schedule_asset_reference VALUES (1, 'first')");

        Found found = AirflowTables.harvest(new Settings(airflow.config()).dags("first"), HarvestScope.EVERYTHING);

        assertThat(found.names()).containsExactly("first");
        assertThat(found.edges())
                .containsExactlyInAnyOrder(
                        "airflow.first -> airflow.second via airflow.first",
                        "airflow.second -> airflow.first via airflow.first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dataset", "asset"})
    void anAliasStandsForWhatRunsHaveWrittenUnderIt(String word) throws Exception {
        String reads = ",\"inlets\":[{\"__type\":\"" + word
                + "_alias\",\"__var\":{\"name\":\"exports\"}}],\"outlets\":[" + READY + "]";
        AirflowTables airflow = word.equals("asset")
                ? airflow(3).dag("report", v3(3, "report", "", task("a", reads)))
                : airflow(2).dag("report", v1("report", true, oldTask("a", reads)));
        airflow.sql("INSERT INTO " + word + " (id, " + (word.equals("asset") ? "name, " : "") + "uri) VALUES (1, "
                + (word.equals("asset") ? "'c', " : "") + "'postgresql://WH.example.com/staging/public/customers');"
                + "INSERT INTO " + word + "_alias (id, name) VALUES (1, 'exports');"
                + "INSERT INTO " + word + "_alias_" + word + " VALUES (1, 1)");

        assertThat(airflow.harvest().edges())
                .containsExactly(
                        "warehouse.staging.public.customers -> warehouse.dwh.public.customers via airflow.report");
    }

    @Test
    void aTaskThatWritesNothingKnownIsNoInlet() throws Exception {
        String reads =
                ",\"inlets\":[{\"__type\":\"operator\",\"__var\":{\"task_id\":\"first\"}}],\"outlets\":[" + READY + "]";
        Found found = airflow(2)
                .dag("crm", v1("crm", true, oldTask("first", ""), oldTask("second", reads)))
                .harvest();

        assertThat(found.edges()).isEmpty();
        assertThat(found.findings("airflow-lineage-unresolved"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("the inlet task first is left out: nothing is known of what that task writes"));
    }
}
