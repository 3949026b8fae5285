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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                "instances",
                Rows.instance("etl", RUN, "load", 0, "success"),
                Rows.instance("etl", RUN, "load", 1, "skipped"));
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
        return etl(xcom).tasks().get(0);
    }

    private Dag etl(boolean xcom) {
        AirflowConfig config = Rest.config(airflow.url(), Optional.empty(), xcom);
        try (RestRoute route = Rest.route(config)) {
            List<Dag> dags =
                    route.details(route.dags(findings::add), findings::add).toList();
            assertThat(dags).hasSizeGreaterThan(1);
            return dags.get(0);
        }
    }

    private List<Finding> silences() {
        return findings.stream()
                .filter(finding -> finding.code().equals("airflow-xcom-silent"))
                .toList();
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
        assertThat(findings).hasSameElementsAs(silences());
        // version twice, dags, two for each DAG, its run twice, the entries, the instances, and two values.
        assertThat(airflow.asked).hasSize(2 + 1 + 4 + 2 + 1 + 1 + 2);
    }

    @Test
    void aRunOfWhichEveryTaskTellsIsAllThereIsToKnow() {
        assertThat(etl(true).whole()).isTrue();
        assertThat(silences()).extracting(Finding::subject).containsExactly("never_ran");
        assertThat(silences().get(0).message())
                .contains("none of its runs has succeeded")
                .contains("stays");
        assertThat(silences().get(0).remedy()).contains("om_lineage");
    }

    @Test
    void ofAnXcomThatWasCleanedNothingIsKnown() {
        airflow.rows(ENTRIES + "~/xcomEntries").clear();

        Dag etl = etl(true);

        assertThat(etl.tasks().get(0).inlets()).isEmpty();
        assertThat(etl.whole()).isFalse();
        assertThat(silences()).extracting(Finding::subject).containsExactly("never_ran", "etl");
        assertThat(silences().get(1).message()).contains("nothing in XCom: it was cleaned");
    }

    @Test
    void aRunThatLeftOtherThingsAndNoInletsHasNone() {
        airflow.rows(ENTRIES + "~/xcomEntries")
                .removeIf(entry -> entry.path("key").asText().startsWith("pipeline_"));

        assertThat(etl(true).whole()).isTrue();
        assertThat(silences()).extracting(Finding::subject).containsExactly("never_ran");
    }

    @ParameterizedTest
    @ValueSource(strings = {"skipped", "failed"})
    void aTaskThatDidNotSucceedInThatRunIsNotKnown(String state) {
        airflow.document("dags/etl/tasks", Rows.json("{'tasks': [{'task_id': 'load'}, {'task_id': 'branch'}]}"));
        airflow.list("instances", Rows.instance("etl", RUN, "branch", -1, state));

        assertThat(etl(true).whole()).isFalse();
        assertThat(silences())
                .last()
                .satisfies(finding -> assertThat(finding.subject() + ": " + finding.message())
                        .startsWith("etl: of some tasks")
                        .contains("(branch)"));
    }

    @Test
    void aValueThatIsNoListIsNotKnown() {
        airflow.document(ENTRIES + "load/xcomEntries/pipeline_outlets", Rows.json("{'value': 'XCom is not JSON'}"));

        assertThat(etl(true).whole()).isFalse();
        assertThat(silences())
                .last()
                .satisfies(finding -> assertThat(finding.message()).contains("(load)"));
    }

    @Test
    void manySilentDagsAreOneFinding() {
        for (int i = 0; i < 12; i++) {
            airflow.list("dags", Rows.dag("quiet" + i));
            airflow.document("dags/quiet" + i + "/details", Rows.dag("quiet" + i));
            airflow.document("dags/quiet" + i + "/tasks", Rows.json("{'tasks': [{'task_id': 'load'}]}"));
        }

        etl(true);

        assertThat(silences()).singleElement().satisfies(finding -> {
            assertThat(finding.subject()).startsWith("never_ran, quiet0, ").endsWith("and 3 more");
            assertThat(finding.message()).startsWith("13 DAGs: ");
        });
    }

    @Test
    void aDagThatHasGoneNeedsNoXcom() {
        airflow.rows("dags").get(1).put("is_active", false);

        etl(true);

        assertThat(silences()).isEmpty();
    }

    @Test
    void airflow3HasNoneAndSaysSoOnce() throws IOException {
        airflow.close();
        airflow = FakeAirflow.of(ApiVersion.V2);
        for (String dag : List.of("etl", "other")) {
            airflow.list("dags", Rows.dag(dag));
            airflow.document("dags/" + dag + "/details", Rows.dag(dag));
            airflow.document("dags/" + dag + "/tasks", Rows.json("{'tasks': [{'task_id': 'load'}]}"));
        }

        assertThat(etl(true).whole()).isFalse();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.subject() + ": " + finding.message()).startsWith("XCom: Airflow 3 leaves no inlets");
            assertThat(finding.remedy()).startsWith("Set xcom to false");
        });
    }

    @Test
    void nobodyLooksUnlessItIsAskedFor() {
        assertThat(load(false).inlets()).isEmpty();
        assertThat(etl(false).whole()).isTrue();
        assertThat(findings).isEmpty();
        assertThat(airflow.asked).noneMatch(request -> request.path().contains("xcom"));
    }

    @Test
    void anAirflowThatGivesNoJsonIsAFindingOnce() {
        airflow.interruption = request -> Optional.of(request)
                .filter(asked -> asked.query().containsKey("stringify"))
                .map(asked -> Reply.json(400, "{\"detail\": \"Extra query parameter(s) stringify not in spec\"}"));

        assertThat(etl(true).whole()).isFalse();
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

        assertThat(etl(true).whole()).isFalse();
        assertThat(findings)
                .filteredOn(finding -> finding.code().equals("airflow-xcom-unreadable"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subject()).isEqualTo("etl"));
    }
}
