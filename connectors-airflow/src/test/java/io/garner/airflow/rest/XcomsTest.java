package io.garner.airflow.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.airflow.AirflowConfig;
import io.garner.airflow.route.Dag;
import io.garner.airflow.route.DagTask;
import io.garner.source.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The forms are those that Airflow 2.11 answers with. */
class XcomsTest {

    private static final String RUN = "manual__2026-01-02T00:00:00+00:00";
    private static final String ENTRIES = "dags/etl/dagRuns/" + RUN + "/taskInstances/";

    private FakeAirflow airflow;
    private final List<Finding> findings = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        airflow = FakeAirflow.of(ApiVersion.V1);
        airflow.list("dags", Rows.dag("etl"), Rows.dag("never_ran"));
        for (String dag : List.of("etl", "never_ran")) {
            airflow.document("dags/" + dag + "/details", Rows.dag(dag));
            airflow.document("dags/" + dag + "/tasks", Rows.json("{'tasks': [{'task_id': 'load'}]}"));
        }
        airflow.list(
                "runs",
                Rows.run("etl", "older", "success", "2026-01-01T00:00:00Z", "2026-01-01T01:00:00Z"),
                Rows.run("etl", RUN, "success", "2026-01-02T00:00:00Z", "2026-01-02T01:00:00Z"),
                Rows.run("etl", "broken", "failed", "2026-01-03T00:00:00Z", "2026-01-03T01:00:00Z"));
        airflow.list(
                ENTRIES + "~/xcomEntries",
                Rows.json("{'task_id': 'load', 'key': 'pipeline_inlets', 'map_index': 0}"),
                Rows.json("{'task_id': 'load', 'key': 'pipeline_inlets', 'map_index': 1}"),
                Rows.json("{'task_id': 'load', 'key': 'pipeline_outlets', 'map_index': 0}"),
                Rows.json("{'task_id': 'load', 'key': 'return_value', 'map_index': 0}"));
        airflow.document(
                ENTRIES + "load/xcomEntries/pipeline_inlets",
                Rows.json("{'value': [{'table': 'customers', 'service': 'corporate-sql-server', 'database': 'CRM'}]}"));
        airflow.document(
                ENTRIES + "load/xcomEntries/pipeline_outlets",
                Rows.json("{'value': ['airflow.datasets.Dataset@version=1(uri=postgres://wh:5432/staging/public/c,"
                        + "extra=None)', 'a text']}"));
    }

    @AfterEach
    void stop() {
        airflow.close();
    }

    private DagTask load(boolean xcom) {
        AirflowConfig config = Rest.config(airflow.url(), Optional.empty(), xcom);
        try (RestRoute route = Rest.route(config)) {
            List<Dag> dags =
                    route.details(route.dags(findings::add), findings::add).toList();
            assertThat(dags).hasSize(2);
            return dags.get(0).tasks().get(0);
        }
    }

    @Test
    void whatTheLastSuccessfulRunLeftIsWhatTheTaskReadsAndWrites() {
        DagTask load = load(true);

        assertThat(load.inlets())
                .containsExactly(
                        Rows.json("{'table': 'customers', 'service': 'corporate-sql-server', 'database': 'CRM'}"));
        assertThat(load.outlets())
                .extracting(Object::toString)
                .containsExactly("{\"uri\":\"postgres://wh:5432/staging/public/c\"}", "\"a text\"");
        assertThat(findings).isEmpty();
        // version twice, dags, two for each DAG, its run twice, the entries, and two values.
        assertThat(airflow.asked).hasSize(2 + 1 + 4 + 2 + 1 + 2);
    }

    @Test
    void nobodyLooksUnlessItIsAskedFor() {
        assertThat(load(false).inlets()).isEmpty();
        assertThat(airflow.asked).noneMatch(request -> request.path().contains("xcom"));
    }

    @Test
    void anAirflowThatGivesNoJsonIsAFindingOnce() {
        airflow.interruption = request -> Optional.of(request)
                .filter(asked -> asked.query().containsKey("stringify"))
                .map(asked -> Reply.json(400, "{\"detail\": \"Extra query parameter(s) stringify not in spec\"}"));

        assertThat(load(true).inlets()).isEmpty();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("airflow-xcom-unreadable");
            assertThat(finding.remedy()).contains("2.10");
        });
    }

    @Test
    void whoMayNotReadXcomGetsAFindingAndTheDag() {
        airflow.interruption = request -> Optional.of(request)
                .filter(asked -> asked.path().contains("xcomEntries"))
                .map(asked -> Reply.json(403, "{\"detail\": \"Forbidden\"}"));

        assertThat(load(true).inlets()).isEmpty();
        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.subject()).isEqualTo("etl"));
    }
}
