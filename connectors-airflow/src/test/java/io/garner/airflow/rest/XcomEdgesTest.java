package io.garner.airflow.rest;

import static io.garner.testkit.assertions.CatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.airflow.AirflowConfig;
import io.garner.airflow.AirflowProvider;
import io.garner.airflow.AirflowTables;
import io.garner.config.Secret;
import io.garner.ingest.Ingestion;
import io.garner.ingest.RunReport;
import io.garner.ingest.ServiceIdentity;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.source.Finding;
import io.garner.source.Source;
import io.garner.testkit.CatalogTables;
import io.garner.testkit.junit.CatalogExtension;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of the edges that XCom told when XCom says something else, or nothing. */
class XcomEdgesTest {

    @RegisterExtension
    final CatalogExtension catalog = CatalogExtension.version("1.6.0");

    private static final String CUSTOMERS = "warehouse.staging.public.customers";
    private static final String STAGED = "warehouse.staging.public.staged";
    private static final String SALES = "warehouse.staging.public.sales";

    private FakeAirflow airflow;

    /** A DAG whose task moves customers to staged, and another that names both for every route to see. */
    @BeforeEach
    void start() throws IOException {
        airflow = FakeAirflow.of(ApiVersion.V1).list("datasets").list("importErrors");
        airflow.list("dags", Rows.dag("etl"), Rows.dag("other"));
        airflow.document("dags/etl/details", Rows.dag("etl"));
        airflow.document("dags/etl/tasks", Rows.json("{'tasks': [{'task_id': 'load'}]}"));
        airflow.document("dags/other/details", Rows.dag("other"));
        airflow.document(
                "dags/other/tasks",
                Rows.json("{'tasks': [{'task_id': 'report', 'params': {'om_lineage': {'inlets': ['" + STAGED + "'],"
                        + " 'outlets': ['" + SALES + "']}}}]}"));
        airflow.list("runs", Rows.done("other", "2026-01-01T00:00:00Z"));
        leave("other", "2026-01-01T00:00:00Z", "report", "return_value", "{}");
        run("2026-01-01T00:00:00Z", STAGED);
        try (OpenMetadata client = client()) {
            CatalogTables.of(client).table(CUSTOMERS, "id").table(STAGED, "id").table(SALES, "id");
        }
    }

    @AfterEach
    void stop() {
        airflow.close();
    }

    /** A run of the task that reads customers and writes this. */
    private void run(String moment, String outlet) {
        airflow.list("runs", Rows.done("etl", moment));
        leave("etl", moment, "load", "pipeline_inlets", "{'value': ['" + CUSTOMERS + "']}");
        leave("etl", moment, "load", "pipeline_outlets", "{'value': ['" + outlet + "']}");
    }

    private void leave(String dag, String moment, String task, String key, String value) {
        String run = "scheduled__" + moment;
        String instances = "dags/" + dag + "/dagRuns/" + run + "/taskInstances/";
        airflow.rows("instances")
                .removeIf(row -> row.path("dag_run_id").asText().equals(run)
                        && row.path("dag_id").asText().equals(dag));
        airflow.list("instances", Rows.instance(dag, run, task, -1, "success"));
        airflow.list(
                instances + "~/xcomEntries",
                Rows.json("{'task_id': '" + task + "', 'key': '" + key + "', 'map_index': -1}"));
        airflow.document(instances + task + "/xcomEntries/" + key, Rows.json(value));
    }

    @Test
    void anXcomThatWasCleanedTakesNothingBackAndSaysSo() {
        assertThat(harvest().findings()).isEmpty();
        assertThat(catalog).hasLineage(CUSTOMERS, STAGED).fromSource("PipelineLineage");

        airflow.lists.entrySet().stream()
                .filter(list -> list.getKey().startsWith("dags/etl/"))
                .forEach(list -> list.getValue().clear());
        RunReport report = harvest();

        assertThat(catalog).hasLineage(CUSTOMERS, STAGED);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code() + " " + finding.subject()).isEqualTo("airflow-xcom-silent etl");
            assertThat(finding.remedy()).startsWith("Let it run once more");
        });
    }

    @Test
    void runsThatAllFailedTakeNothingBack() {
        harvest();

        airflow.rows("runs").forEach(run -> run.put("state", "failed"));

        assertThat(harvest().findings()).extracting(Finding::subject).containsExactly("etl", "other");
        assertThat(catalog).hasLineage(CUSTOMERS, STAGED);
    }

    @Test
    void whatALaterRunLeftTakesThePlaceOfWhatAnEarlierOneDid() {
        harvest();

        run("2026-01-02T00:00:00Z", SALES);

        assertThat(harvest().findings()).isEmpty();
        assertThat(catalog).hasLineage(CUSTOMERS, SALES);
        assertThat(catalog).doesNotHaveLineage(CUSTOMERS, STAGED);
    }

    @Test
    void aTaskThatWasSkippedInALaterRunTakesNothingBack() {
        harvest();

        run("2026-01-02T00:00:00Z", STAGED);
        airflow.lists.entrySet().stream()
                .filter(list -> list.getKey().startsWith("dags/etl/dagRuns/scheduled__2026-01-02"))
                .forEach(list -> list.getValue().forEach(entry -> entry.put("task_id", "another")));
        airflow.rows("instances").get(airflow.rows("instances").size() - 1).put("state", "skipped");

        assertThat(harvest().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("of some tasks")
                        .contains("(load)"));
        assertThat(catalog).hasLineage(CUSTOMERS, STAGED);
    }

    private RunReport harvest() {
        AirflowConfig config = Rest.config(airflow.url(), Optional.empty(), true);
        ServiceIdentity identity = new ServiceIdentity("airflow", new AirflowProvider().service(config));
        try (OpenMetadata client = client();
                Source source = AirflowTables.open(config, "airflow")) {
            RunReport report =
                    Ingestion.of("airflow", source, identity, client).build().run();
            assertThat(report.failures()).isEmpty();
            return report;
        }
    }

    private OpenMetadata client() {
        return OpenMetadata.connect(OpenMetadataConfig.of(
                catalog.server().url(), Secret.of(() -> catalog.server().botToken())));
    }
}
