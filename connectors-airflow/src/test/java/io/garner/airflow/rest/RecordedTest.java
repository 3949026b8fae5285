package io.garner.airflow.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.airflow.route.Asset;
import io.garner.airflow.route.Asset.TaskName;
import io.garner.airflow.route.Dag;
import io.garner.airflow.route.DagRun;
import io.garner.airflow.route.DagSummary;
import io.garner.airflow.route.DagTask;
import io.garner.airflow.route.TaskInstance;
import io.garner.source.Finding;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Airflow 2.11.0 and 3.3.2 with the same DAGs, as they answered. */
class RecordedTest {

    private final List<Finding> findings = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();

    private RestRoute route(Recording recording) throws IOException {
        FakeAirflow airflow = recording.serve();
        RestRoute route = Rest.route(airflow.url());
        open.addAll(List.of(route, airflow));
        return route;
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    private Dag dag(Recording recording, String id) throws IOException {
        RestRoute route = route(recording);
        List<DagSummary> chosen = route.dags(findings::add).stream()
                .filter(dag -> dag.id().equals(id))
                .toList();
        return route.details(chosen, findings::add).findFirst().orElseThrow();
    }

    private List<DagRun> runs(Recording recording, String dag) throws IOException {
        return route(recording).runs(Set.of(dag), Map.of(), 10, findings::add).getOrDefault(dag, List.of());
    }

    @ParameterizedTest
    @EnumSource
    void theListHasPausedAndStaleDags(Recording recording) throws IOException {
        List<DagSummary> dags = route(recording).dags(findings::add);

        assertThat(dags).hasSize(20);
        assertThat(dags)
                .filteredOn(DagSummary::stale)
                .extracting(DagSummary::id)
                .containsExactly("goes_away");
        assertThat(dags)
                .filteredOn(DagSummary::paused)
                .extracting(DagSummary::id)
                .contains("paused_one");
        assertThat(dags)
                .filteredOn(dag -> dag.id().equals("described"))
                .singleElement()
                .satisfies(dag -> {
                    assertThat(dag.owners()).containsExactlyInAnyOrder("ann", "data-platform");
                    assertThat(dag.tags()).containsExactly("finance", "pii", "tier 1");
                    assertThat(dag.fileLocation()).isEqualTo("/opt/airflow/dags/described.py");
                });
    }

    @ParameterizedTest
    @EnumSource
    void allThatADagSaysOfItselfIsThere(Recording recording) throws IOException {
        Dag dag = dag(recording, "described");

        assertThat(dag.displayName()).contains("Described ü 🎬");
        assertThat(dag.description()).contains("A DAG that says all it can about itself");
        assertThat(dag.docMd()).hasValueSatisfying(text -> assertThat(text).contains("# Described"));
        assertThat(dag.schedule()).contains("30 4 * * 1-5");
        assertThat(dag.startDate()).contains(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(dag.concurrency()).isEqualTo(OptionalInt.of(7));
        DagTask first = dag.tasks().get(0);
        assertThat(first.id()).isEqualTo("first");
        assertThat(first.displayName()).contains("First step");
        assertThat(first.operator()).contains("BashOperator");
        assertThat(first.owner()).contains("ann");
        assertThat(first.downstream()).containsExactly("second", "third");
        assertThat(first.docMd()).contains("The **first** step.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schedule_delta | 1 day, 2:00:00 | 1 day, 2:00:00",
                "schedule_relativedelta | relativedelta(months=+1) | relativedelta(months=+1)",
                "schedule_berlin | 0 3 * * * | 0 3 * * *",
                "assets_condition | Dataset | Asset",
                "waits_for_another | 6:00:00 | 6:00:00",
                "timetable_several | 30 13 * * * | 0 1 * * *, 30 13 * * *",
                "succeeds | None | None"
            })
    void schedulesAreAsAirflowShowsThem(String dag, String inTwo, String inThree) throws IOException {
        assertThat(dag(Recording.AIRFLOW_2, dag).schedule()).contains(inTwo);
        assertThat(dag(Recording.AIRFLOW_3, dag).schedule()).contains(inThree);
    }

    @ParameterizedTest
    @EnumSource
    void paramsAreBareValues(Recording recording) throws IOException {
        DagTask task = dag(recording, "params_lineage").tasks().stream()
                .filter(one -> one.id().equals("param_object"))
                .findFirst()
                .orElseThrow();

        assertThat(task.params().get("day")).hasToString("\"2026-01-01\"");
        assertThat(task.params().get("om_lineage"))
                .isEqualTo(Rows.json("{'inlets': [{'entity': 'table', 'fqn': 'pagila.pagila.public.film'}],"
                        + " 'outlets': ['warehouse.staging.public.film']}"));
    }

    @ParameterizedTest
    @EnumSource
    void threeHundredMappedInstancesAreCountedOneByOne(Recording recording) throws IOException {
        DagRun run = runs(recording, "mapped_300").get(0);
        DagTask work = dag(recording, "mapped_300").tasks().get(2);

        assertThat(work.mapped()).isTrue();
        assertThat(work.operator()).contains("@task");
        assertThat(run.tasks()).hasSize(302);
        assertThat(run.tasks())
                .filteredOn(task -> task.state().equals(Optional.of("failed")))
                .extracting(TaskInstance::mapIndex)
                .containsExactlyInAnyOrder(7, 250);
        assertThat(findings).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void runsAreTheNewestFirstAndOneThatWaitsHasNoEnd(Recording recording) throws IOException {
        List<DagRun> runs = runs(recording, "succeeds");

        assertThat(runs).hasSize(8);
        assertThat(runs).extracting(DagRun::moment).isSortedAccordingTo((a, b) -> b.compareTo(a));
        assertThat(runs.get(0).state()).isEqualTo("queued");
        assertThat(runs.get(0).end()).isEmpty();
        assertThat(runs.get(1).moment()).isEqualTo(Instant.parse("2026-01-07T00:00:00Z"));
        assertThat(runs(recording, "waits_in_queue"))
                .singleElement()
                .satisfies(run -> assertThat(run.tasks())
                        .containsExactly(
                                new TaskInstance("only", -1, Optional.empty(), Optional.empty(), Optional.empty(), 0)));
    }

    @ParameterizedTest
    @EnumSource
    void assetsTellWhoWritesAndWhatWaitsForThem(Recording recording) throws IOException {
        Asset customers = route(recording).assets(findings::add).stream()
                .filter(asset -> asset.uri().endsWith("/staging/public/customers"))
                .findFirst()
                .orElseThrow();
        List<TaskName> readers =
                recording == Recording.AIRFLOW_2 ? List.of() : List.of(new TaskName("assets_consume", "read"));

        assertThat(customers.producers()).containsExactly(new TaskName("assets_produce", "load"));
        assertThat(customers.consumers()).isEqualTo(readers);
        assertThat(customers.scheduled())
                .containsExactlyInAnyOrder("assets_or_time", "assets_consume", "assets_condition");
        assertThat(route(recording).assets(findings::add))
                .filteredOn(asset -> asset.uri().endsWith("/report"))
                .singleElement()
                .satisfies(asset -> assertThat(asset.names()).contains("daily_exports"));
    }

    @ParameterizedTest
    @EnumSource
    void anImportErrorIsItsLastLine(Recording recording) throws IOException {
        assertThat(route(recording).importErrors(findings::add)).singleElement().satisfies(error -> {
            assertThat(error.file()).endsWith("broken.py");
            assertThat(error.message()).isEqualTo("ImportError: this file fails on purpose");
        });
    }
}
