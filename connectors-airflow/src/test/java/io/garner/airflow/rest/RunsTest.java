package io.garner.airflow.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.airflow.route.DagRun;
import io.garner.airflow.route.TaskInstance;
import io.garner.source.Finding;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunsTest {

    private static final String ALL_RUNS = "dags/~/dagRuns";
    private static final String ALL_INSTANCES = "dags/~/dagRuns/~/taskInstances/list";

    private FakeAirflow airflow;
    private RestRoute route;
    private final List<Finding> findings = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        airflow = FakeAirflow.of(ApiVersion.V2);
        route = Rest.route(airflow.url());
    }

    @AfterEach
    void stop() {
        route.close();
        airflow.close();
    }

    private Map<String, List<DagRun>> runs(Set<String> dags, Map<String, Instant> since, int most) {
        return route.runs(dags, since, most, findings::add);
    }

    private static List<TaskInstance> tasks(Map<String, List<DagRun>> runs, String dag) {
        return runs.getOrDefault(dag, List.of()).get(0).tasks();
    }

    private static String day(int day) {
        return Instant.parse("2026-01-01T03:00:00Z").plusSeconds(day * 86_400L).toString();
    }

    @Test
    void theLastRunsOfManyDagsCostFewRequests() {
        Set<String> dags = new TreeSet<>();
        for (int dag = 0; dag < 40; dag++) {
            String id = "dag_%02d".formatted(dag);
            dags.add(id);
            IntStream.range(0, 20).forEach(day -> airflow.list("runs", Rows.done(id, day(day))));
            IntStream.range(0, 20)
                    .forEach(day -> airflow.list(
                            "instances", Rows.instance(id, "scheduled__" + day(day), "load", -1, "success")));
        }

        Map<String, List<DagRun>> runs = runs(dags, Map.of(), 5);

        assertThat(runs).hasSize(40);
        assertThat(runs.get("dag_07"))
                .extracting(run -> run.moment().toString())
                .containsExactly(day(19), day(18), day(17), day(16), day(15));
        assertThat(runs.values())
                .allSatisfy(some -> assertThat(some)
                        .allSatisfy(run -> assertThat(run.tasks())
                                .containsExactly(new TaskInstance(
                                        "load", -1, Optional.of("success"), Optional.empty(), Optional.empty(), 1))));
        // 200 of the 800 runs on two pages and one for those that have not ended; 200 instances, 50 runs a request.
        assertThat(airflow.asked(ALL_RUNS)).isEqualTo(3);
        assertThat(airflow.asked(ALL_INSTANCES)).isEqualTo(4);
        assertThat(airflow.asked).hasSize(1 + 3 + 4);
    }

    @Test
    void onlyWhatEndedSinceAndWhatHasNotEndedIsLookedAt() {
        IntStream.range(0, 300).forEach(day -> airflow.list("runs", Rows.done("daily", day(day))));
        airflow.list("runs", Rows.run("daily", "manual__1", "running", day(300), ""));
        IntStream.range(0, 3).forEach(day -> airflow.list("runs", Rows.done("other", day(day))));

        Map<String, List<DagRun>> runs = runs(
                Set.of("daily", "other"), Map.of("daily", Instant.parse(day(299)), "other", Instant.parse(day(1))), 10);

        assertThat(runs.get("daily")).extracting(DagRun::id).containsExactly("manual__1", "scheduled__" + day(299));
        assertThat(runs.get("other")).extracting(run -> run.moment().toString()).containsExactly(day(2), day(1));
    }

    @Test
    void aDagThatRanLongAgoIsAskedForAloneInsteadOfReadingAllThatHappenedSince() {
        Set<String> dags = new TreeSet<>(Set.of("yearly"));
        airflow.list("runs", Rows.done("yearly", day(0)));
        IntStream.range(1, 3_000).forEach(day -> airflow.list("runs", Rows.done("busy", day(day))));
        dags.add("busy");

        Map<String, List<DagRun>> runs = runs(dags, Map.of(), 10);

        assertThat(runs.get("yearly")).hasSize(1);
        assertThat(runs.get("busy")).hasSize(10);
        assertThat(airflow.asked(ALL_RUNS)).isEqualTo(2);
        assertThat(airflow.asked("dags/yearly/dagRuns")).isEqualTo(1);
        assertThat(airflow.asked("dags/busy/dagRuns")).isZero();
    }

    @Test
    void aRunWithoutALogicalDateIsOfTheMomentWhenItWasDue() {
        airflow.list(
                "runs",
                Rows.json("{'dag_id': 'assets', 'dag_run_id': 'asset_triggered__1', 'state': 'success',"
                        + " 'logical_date': null, 'data_interval_start': null, 'run_after': '2026-02-03T04:05:06.789Z',"
                        + " 'start_date': '2026-02-03T04:05:07Z', 'end_date': '2026-02-03T04:06:00Z'}"));

        assertThat(runs(Set.of("assets"), Map.of(), 10).get("assets"))
                .singleElement()
                .satisfies(run -> assertThat(run.moment()).isEqualTo(Instant.parse("2026-02-03T04:05:06.789Z")));
    }

    @Test
    void threeHundredInstancesOfAMappedTaskAreAllThere() {
        airflow.list("runs", Rows.done("fan", day(0)));
        IntStream.range(0, 300)
                .forEach(i -> airflow.list(
                        "instances",
                        Rows.instance("fan", "scheduled__" + day(0), "ingest", i, i == 7 ? "failed" : "success")));
        airflow.list("instances", Rows.instance("fan", "scheduled__" + day(0), "plan", -1, "none"));

        List<TaskInstance> tasks = tasks(runs(Set.of("fan"), Map.of(), 10), "fan");

        assertThat(tasks).hasSize(301);
        assertThat(tasks)
                .filteredOn(task -> task.task().equals("ingest"))
                .extracting(TaskInstance::mapIndex)
                .doesNotHaveDuplicates();
        assertThat(tasks)
                .filteredOn(task -> task.task().equals("plan"))
                .singleElement()
                .satisfies(task -> assertThat(task.state()).isEmpty());
        assertThat(airflow.asked(ALL_INSTANCES)).isEqualTo(4);
    }

    /** One that was taken out of its DAG after a run never ends, and its task would not either. */
    @Test
    void anInstanceThatWasRemovedIsNone() {
        airflow.list("runs", Rows.done("fan", day(0)));
        airflow.list(
                "instances",
                Rows.instance("fan", "scheduled__" + day(0), "ingest", 0, "success"),
                Rows.instance("fan", "scheduled__" + day(0), "ingest", 1, "removed"),
                Rows.instance("fan", "scheduled__" + day(0), "gone", -1, "removed"));

        assertThat(tasks(runs(Set.of("fan"), Map.of(), 10), "fan"))
                .extracting(task -> task.task() + task.mapIndex())
                .containsExactly("ingest0");
    }

    @Test
    void whereListsOfAllAreRefusedEachDagAndEachRunIsAskedFor() {
        for (String dag : List.of("one", "two")) {
            airflow.list("runs", Rows.done(dag, day(0)), Rows.run(dag, "now", "running", day(1), ""));
            airflow.list("instances", Rows.instance(dag, "now", "load", -1, "running"));
        }
        airflow.interruption = request -> Optional.of(request)
                .filter(asked -> asked.path().contains("~"))
                .map(asked -> Reply.json(asked.method().equals("POST") ? 405 : 403, "{\"detail\": \"no\"}"));

        Map<String, List<DagRun>> runs = runs(Set.of("one", "two"), Map.of(), 10);

        assertThat(runs.get("one")).extracting(DagRun::id).containsExactly("now", "scheduled__" + day(0));
        assertThat(tasks(runs, "two")).hasSize(1);
        assertThat(airflow.asked(ALL_RUNS)).isEqualTo(1);
        assertThat(airflow.asked(ALL_INSTANCES)).isEqualTo(1);
        assertThat(findings).isEmpty();
        assertThat(airflow.asked).extracting(Asked::path).contains("api/v2/dags/one/dagRuns/now/taskInstances");
    }

    @Test
    void aDagWhoseRunsMayNotBeReadIsAFinding() {
        airflow.interruption = request -> Optional.of(request)
                .filter(asked -> asked.path().contains("dagRuns"))
                .map(asked -> Reply.json(403, "{\"detail\": \"Forbidden\"}"));

        assertThat(runs(Set.of("closed"), Map.of(), 10)).isEmpty();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("airflow-runs-unreadable");
            assertThat(finding.subject()).isEqualTo("closed");
        });
    }

    @Test
    void runsOfSeveralDagsWithTheSameIdAreNotMixed() {
        airflow.list(
                "runs",
                Rows.run("a", "same", "success", day(0), day(1)),
                Rows.run("b", "same", "success", day(0), day(1)));
        airflow.list("runs", Rows.run("b", "other", "success", day(1), day(2)));
        airflow.list(
                "instances",
                Rows.instance("a", "same", "x", -1, "success"),
                Rows.instance("b", "same", "y", -1, "success"),
                Rows.instance("b", "other", "z", -1, "success"));

        Map<String, List<DagRun>> runs = runs(Set.of("a", "b"), Map.of(), 1);

        assertThat(tasks(runs, "a")).extracting(TaskInstance::task).containsExactly("x");
        assertThat(tasks(runs, "b")).extracting(TaskInstance::task).containsExactly("z");
    }

    @Test
    void noRunsAreAskedForWhenNoneAreWanted() {
        assertThat(runs(Set.of("a"), Map.of(), 0)).isEmpty();
        assertThat(airflow.asked).isEmpty();
    }

    /** Airflow 2 orders task instances in no way, and so differently for each page. */
    @Test
    void anAirflow2ThatGivesThemInAnyOrderLosesNone() throws IOException {
        for (boolean posts : List.of(true, false)) {
            try (FakeAirflow two = FakeAirflow.of(ApiVersion.V1);
                    RestRoute there = Rest.route(two.url())) {
                String run = "scheduled__" + day(0);
                two.list("runs", Rows.done("fan", day(0)));
                IntStream.range(0, 301)
                        .forEach(i -> two.list("instances", Rows.instance("fan", run, "ingest", i, "success")));
                two.list("instances", Rows.instance("fan", run, "plan", -1, "success"));
                two.lists.put(
                        "dags/fan/dagRuns/" + run + "/taskInstances/ingest/listMapped",
                        List.copyOf(two.rows("instances").subList(0, 301)));
                two.interruption = request -> {
                    Collections.rotate(two.rows("instances"), 50);
                    return Optional.of(Reply.json(405, "{}"))
                            .filter(reply -> !posts && request.method().equals("POST"));
                };

                List<TaskInstance> tasks = tasks(there.runs(Set.of("fan"), Map.of(), 10, findings::add), "fan");

                assertThat(tasks).hasSize(302);
                assertThat(two.asked(ALL_INSTANCES)).isEqualTo(1);
                assertThat(findings).isEmpty();
            }
        }
    }
}
