package io.garner.airflow.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.airflow.route.Asset;
import io.garner.airflow.route.Asset.TaskName;
import io.garner.airflow.route.Dag;
import io.garner.airflow.route.DagSummary;
import io.garner.airflow.route.DagTask;
import io.garner.airflow.route.Deployment;
import io.garner.airflow.route.ImportError;
import io.garner.source.Finding;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestRouteTest {

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private FakeAirflow airflow(ApiVersion api, String prefix) throws IOException {
        FakeAirflow airflow = FakeAirflow.of(api, prefix);
        open.add(airflow);
        return airflow;
    }

    private RestRoute route(FakeAirflow airflow) {
        RestRoute route = Rest.route(airflow.url());
        open.add(route);
        return route;
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void tellsTheGenerationsApart() throws IOException {
        FakeAirflow two = airflow(ApiVersion.V1, "");

        assertThat(route(two).deployment()).isEqualTo(new Deployment("2.11.0", 2));
        assertThat(route(airflow(ApiVersion.V2, "")).deployment()).isEqualTo(new Deployment("3.3.2", 3));
        assertThat(two.asked).extracting(Asked::path).containsExactly("api/v2/version", "api/v1/version");
    }

    @Test
    void aDeploymentMayLiveBelowAPath() throws IOException {
        FakeAirflow airflow = airflow(ApiVersion.V2, "clmxyz/dep1/");
        airflow.list("dags", Rows.dag("etl"));

        assertThat(route(airflow).dags(findings::add)).hasSize(1);
        try (RestRoute withoutSlash = Rest.route(airflow.url().replaceFirst("/$", ""))) {
            assertThat(withoutSlash.dags(findings::add)).hasSize(1);
        }
        assertThat(airflow.asked).allMatch(request -> request.path().startsWith("clmxyz/dep1/api/v2/"));
        assertThat(airflow.asked)
                .allSatisfy(request -> assertThat(request.userAgent())
                        .hasValueSatisfying(agent -> assertThat(agent).startsWith("garner/")));
    }

    @Test
    void readsADagOfAirflow2() throws IOException {
        FakeAirflow airflow = airflow(ApiVersion.V1, "");
        airflow.list(
                "dags",
                Rows.json("{'dag_id': 'etl', 'fileloc': '/dags/etl.py', 'is_paused': true, 'is_active': false,"
                        + " 'is_subdag': true, 'has_import_errors': true, 'tags': [{'name': 'sales'}, {'name': 'crm'}],"
                        + " 'owners': ['ann', ' bob']}"));
        airflow.document(
                "dags/etl/details",
                Rows.json("{'dag_id': 'etl', 'dag_display_name': 'ETL of the CRM', 'description': 'daily',"
                        + " 'doc_md': '# ETL', 'start_date': '2025-01-01T00:00:00+00:00', 'max_active_tasks': 16,"
                        + " 'schedule_interval': {'__type': 'CronExpression', 'value': '0 3 * * *'}}"));
        airflow.document(
                "dags/etl/tasks",
                Rows.json("{'tasks': [{'task_id': 'extract', 'task_display_name': 'extract', 'owner': 'ann',"
                        + " 'class_ref': {'module_path': 'airflow.operators.bash', 'class_name': 'BashOperator'},"
                        + " 'downstream_task_ids': ['load'], 'start_date': '2025-01-01T00:00:00+00:00',"
                        + " 'params': {'lineage': {'value': {'a': 1}, 'description': null, 'schema': {},"
                        + " '__class': 'airflow.models.param.Param'}, 'bare': 7}},"
                        + " {'task_id': 'load', 'task_display_name': 'Load', 'operator_name': '@task',"
                        + " 'class_ref': {'class_name': '_PythonDecoratedOperator'}, 'is_mapped': true,"
                        + " 'doc_md': 'loads', 'downstream_task_ids': []}], 'total_entries': 2}"));
        RestRoute route = route(airflow);

        List<DagSummary> dags = route.dags(findings::add);
        Dag dag = route.details(dags, findings::add).findFirst().orElseThrow();

        assertThat(dags)
                .containsExactly(new DagSummary(
                        "etl",
                        "/dags/etl.py",
                        "",
                        "",
                        true,
                        true,
                        true,
                        true,
                        List.of("crm", "sales"),
                        List.of("ann", "bob")));
        assertThat(dag.displayName()).contains("ETL of the CRM");
        assertThat(dag.docMd()).contains("# ETL");
        assertThat(dag.schedule()).contains("0 3 * * *");
        assertThat(dag.startDate()).contains(Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(dag.concurrency()).isEqualTo(OptionalInt.of(16));
        DagTask extract = dag.tasks().get(0);
        assertThat(extract.displayName()).isEmpty();
        assertThat(extract.operator()).contains("BashOperator");
        assertThat(extract.downstream()).containsExactly("load");
        assertThat(extract.params().get("lineage")).isEqualTo(Rows.json("{'a': 1}"));
        assertThat(extract.params().get("bare")).hasToString("7");
        DagTask load = dag.tasks().get(1);
        assertThat(load.operator()).contains("@task");
        assertThat(load.mapped()).isTrue();
        assertThat(load.displayName()).contains("Load");
        assertThat(load.docMd()).contains("loads");
        assertThat(airflow.asked.stream().filter(request -> request.path().endsWith("/dags")))
                .allSatisfy(
                        request -> assertThat(request.parameter("only_active")).contains("false"));
    }

    @Test
    void aDagThatHasNoDetailsIsLeftOutAndToldUnlessItIsStale() throws IOException {
        FakeAirflow airflow = airflow(ApiVersion.V2, "");
        airflow.list(
                "dags", Rows.dag("gone"), Rows.dag("here"), Rows.dag("stale").put("is_stale", true));
        airflow.document("dags/here/details", Rows.dag("here").put("timetable_summary", "@daily"));
        airflow.document("dags/here/tasks", Rows.json("{'tasks': [], 'total_entries': 0}"));
        RestRoute route = route(airflow);

        assertThat(route.details(route.dags(findings::add), findings::add))
                .extracting(Dag::id)
                .containsExactly("here");
        assertThat(findings).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("airflow-dag-not-serialized");
            assertThat(finding.subject()).isEqualTo("gone");
        });
    }

    @Test
    void aDagThatMayNotBeReadOrBreaksTheServerIsAFindingAndTheRestGoesOn() throws IOException {
        FakeAirflow airflow = airflow(ApiVersion.V2, "");
        airflow.list("dags", Rows.dag("broken"), Rows.dag("closed"), Rows.dag("here"));
        airflow.document("dags/here/details", Rows.dag("here"));
        airflow.document("dags/here/tasks", Rows.json("{'tasks': []}"));
        airflow.interruption = request -> request.path().contains("dags/closed")
                ? Optional.of(Reply.json(403, "{\"detail\": \"Forbidden\"}"))
                : Optional.of(request)
                        .filter(asked -> asked.path().contains("dags/broken"))
                        .map(asked -> Reply.json(500, "{\"detail\": \"Internal Server Error\"}"));
        RestRoute route = route(airflow);

        assertThat(route.details(route.dags(findings::add), findings::add))
                .extracting(Dag::id)
                .containsExactly("here");
        assertThat(findings).extracting(Finding::subject).containsExactly("broken", "closed");
        assertThat(findings.get(1).message()).contains("Forbidden (HTTP 403)");
        assertThat(findings.get(1).remedy()).contains("Viewer");
    }

    @Test
    void anIdIsOneSegmentWhateverItHolds() throws IOException {
        FakeAirflow airflow = airflow(ApiVersion.V2, "");
        airflow.list("dags", Rows.dag("a+b/c d"));
        RestRoute route = route(airflow);

        assertThat(route.details(route.dags(findings::add), findings::add)).isEmpty();

        assertThat(airflow.asked).extracting(Asked::rawPath).contains("/api/v2/dags/a%2Bb%2Fc%20d/details");
    }

    @Test
    void readsWhoWritesAndReadsAssetsOfBothGenerations() throws IOException {
        FakeAirflow two = airflow(ApiVersion.V1, "");
        two.list(
                "datasets",
                Rows.json("{'id': 1, 'uri': 'postgres://wh/staging/public/c', 'consuming_dags': [{'dag_id': 'report'}],"
                        + " 'producing_tasks': [{'dag_id': 'etl', 'task_id': 'load'}]}"));
        FakeAirflow three = airflow(ApiVersion.V2, "");
        three.list(
                "assets",
                Rows.json("{'id': 1, 'name': 'c', 'uri': 'postgres://wh/staging/public/c',"
                        + " 'scheduled_dags': [{'dag_id': 'report'}], 'aliases': [{'id': 1, 'name': 'the_alias'}],"
                        + " 'producing_tasks': [{'dag_id': 'etl', 'task_id': 'load'}],"
                        + " 'consuming_tasks': [{'dag_id': 'report', 'task_id': 'read'}]}"));
        List<TaskName> producers = List.of(new TaskName("etl", "load"));

        assertThat(route(two).assets(findings::add))
                .containsExactly(new Asset("postgres://wh/staging/public/c", producers, List.of(), List.of("report")));
        assertThat(route(three).assets(findings::add))
                .containsExactly(new Asset(
                        "postgres://wh/staging/public/c",
                        producers,
                        List.of(new TaskName("report", "read")),
                        List.of("report"),
                        List.of("c", "the_alias")));
    }

    @Test
    void ofAnImportErrorTheLastLineIsTold() throws IOException {
        FakeAirflow airflow = airflow(ApiVersion.V2, "");
        airflow.list(
                "importErrors",
                Json.object()
                        .put("import_error_id", 1)
                        .put("filename", "bad.py")
                        .put("bundle_name", "dags-folder")
                        .put(
                                "stack_trace",
                                "Traceback:\n  File \"bad.py\"\nModuleNotFoundError: No module named 'x'\n\n"));

        assertThat(route(airflow).importErrors(findings::add))
                .containsExactly(new ImportError("bad.py", "dags-folder", "ModuleNotFoundError: No module named 'x'"));
    }

    @Test
    void aListWithoutWhichTheRestMakesSenseIsAFindingWhenItIsRefused() throws IOException {
        FakeAirflow airflow = airflow(ApiVersion.V1, "");
        airflow.interruption = request -> Optional.of(request)
                .filter(asked -> !asked.path().endsWith("version"))
                .map(asked -> Reply.json(403, "{\"title\": \"Forbidden\", \"status\": 403}"));
        RestRoute route = route(airflow);

        assertThat(route.assets(findings::add)).isEmpty();
        assertThat(route.importErrors(findings::add)).isEmpty();
        assertThat(findings).extracting(Finding::subject).containsExactly("datasets", "import errors");
    }
}
