package io.garner.airflow;

import static io.garner.airflow.Documents.oldTask;
import static io.garner.airflow.Documents.table;
import static io.garner.airflow.Documents.task;
import static io.garner.airflow.Documents.v1;
import static io.garner.airflow.Documents.v3;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Fqn;
import io.garner.model.Pipeline;
import io.garner.model.Pipeline.Run;
import io.garner.model.Pipeline.State;
import io.garner.model.Pipeline.Task;
import io.garner.source.HarvestScope;
import io.garner.source.NameFilter;
import io.garner.testkit.junit.PostgresExtension;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a harvest of a database makes of its rows. */
class HarvestTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.empty();

    private static final String SOURCE = table("corporate-sql-server", "CRM", "dbo", "customers");
    private static final String STAGED = table("warehouse", "staging", "public", "customers");

    private static AirflowTables airflow(int major) throws SQLException, IOException {
        return AirflowTables.create(POSTGRES.server(), major);
    }

    @Test
    void aDagOfAirflow2IsAPipelineWithItsTasks() throws Exception {
        AirflowTables airflow = airflow(2)
                .dag(
                        "crm",
                        v1(
                                "crm",
                                false,
                                oldTask(
                                        "extract",
                                        ",\"sql\":\"SELECT 1\",\"template_fields\":[\"sql\"],\"doc_md\":\"Takes.\","
                                                + "\"downstream_task_ids\":[\"load\"]"),
                                oldTask("load", ",\"owner\":\"bob\"")))
                .sql("INSERT INTO dag_tag (name, dag_id) VALUES ('nightly', 'crm')")
                .run("crm", "r1", "2026-03-01T03:00:00Z", "success", "'2026-03-01T03:10:00Z'")
                .instance("crm", "r1", "extract", -1, "'success'")
                .instance("crm", "r1", "load", -1, "'upstream_failed'");

        Pipeline crm = airflow.harvest().pipeline("crm");

        assertThat(crm.description()).contains("Loads crm.");
        assertThat(crm.sourceUrl()).contains("https://airflow.example.com/prod/dags/crm/grid");
        assertThat(crm.schedule()).contains("1 day, 0:00:00");
        assertThat(crm.startDate()).contains(Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(crm.concurrency()).hasValue(8);
        assertThat(crm.location()).contains("/dags/crm.py");
        assertThat(crm.active()).contains(true);
        assertThat(crm.tags()).containsExactly("nightly");
        assertThat(crm.owners()).containsExactly("ann", "bob");
        Task extract = crm.tasks().get(0);
        assertThat(extract.type()).contains("BashOperator");
        assertThat(extract.sql()).contains("SELECT 1");
        assertThat(extract.description()).contains("Takes.");
        assertThat(extract.downstream()).containsExactly("load");
        assertThat(extract.owners()).containsExactly("ann");
        assertThat(extract.sourceUrl())
                .contains(
                        "https://airflow.example.com/prod/taskinstance/list/?_flt_3_dag_id=crm&_flt_3_task_id=extract");
        Run run = crm.runs().get(0);
        assertThat(run.moment()).isEqualTo("2026-03-01T03:00:00Z");
        assertThat(run.state()).isEqualTo(State.SUCCESSFUL);
        assertThat(run.tasks()).extracting(Pipeline.TaskRun::state).containsExactly(State.SUCCESSFUL, State.FAILED);
    }

    @Test
    void aDagOfAirflow3TakesWhatItDoesNotSayFromTheClient() throws Exception {
        String mapped =
                ",\"_is_mapped\":true,\"partial_kwargs\":{\"doc_md\":\"Fans out.\",\"owner\":\"dora\",\"outlets\":["
                        + STAGED + "]},\"inlets\":[" + SOURCE + "]";
        Found found = airflow(3)
                .dag("crm", v3(3, "crm", "", task("extract", ""), task("fan", mapped)))
                .harvest();

        Pipeline crm = found.pipeline("crm");
        assertThat(crm.sourceUrl()).contains("https://airflow.example.com/prod/dags/crm");
        assertThat(crm.schedule()).contains("0 3 * * *");
        assertThat(crm.concurrency()).hasValue(16);
        assertThat(crm.tasks()).extracting(Task::owners).containsExactly(List.of("cleo"), List.of("dora"));
        assertThat(crm.tasks().get(1).description()).contains("Fans out.");
        assertThat(found.edges())
                .containsExactly(
                        "corporate-sql-server.CRM.dbo.customers -> warehouse.staging.public.customers via airflow.crm");
        assertThat(found.findings()).isEmpty();
    }

    @Test
    void documentsOfAllVersionsLieSideBySideAndTheNewestByNumberCounts() throws Exception {
        AirflowTables airflow = airflow(3)
                .dag("one", v1("one", true, oldTask("a", "")))
                .dag("two", v3(2, "two", "", task("a", "")))
                .row("three")
                .document("three", 2, v3(3, "three", "", task("newest", "")))
                .document("three", 1, v3(3, "three", "", task("older", "")));

        Found found = airflow.harvest();

        assertThat(found.names()).containsExactly("one", "three", "two");
        assertThat(found.pipeline("one").schedule()).contains("1 day, 0:00:00");
        assertThat(found.pipeline("three").tasks()).extracting(Task::name).containsExactly("newest");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void compressedDocumentsAreRead(int major) throws Exception {
        AirflowTables airflow = airflow(major).row("crm").compressed("crm", 1, v1("crm", true, oldTask("a", "")));

        assertThat(airflow.harvest().pipeline("crm").tasks())
                .extracting(Task::name)
                .containsExactly("a");
    }

    @Test
    void aDocumentThatBlowsUpIsAFindingAndTheOthersAreRead() throws Exception {
        String bomb = v1("bomb", true, oldTask("a", ",\"doc_md\":\"" + "x".repeat(65 << 20) + "\""));
        AirflowTables airflow = airflow(2)
                .row("bomb")
                .compressed("bomb", 1, bomb)
                .row("broken")
                .document("broken", 1, "{}")
                .dag("crm", v1("crm", true, oldTask("a", "")));

        Found found = airflow.harvest();

        assertThat(found.names()).containsExactly("crm");
        assertThat(found.inventory()).contains("bomb", "broken", "crm");
        assertThat(found.completeFor()).containsExactly(Fqn.of("airflow", "crm"));
        assertThat(found.findings("airflow-dag-unreadable"))
                .extracting(finding -> finding.subject() + finding.message().replaceFirst(".*:", ""))
                .containsExactly("bomb the document has more than 64 MiB", "broken the document holds no DAG");
    }

    @Test
    void aDagThatIsNotSerializedYetIsTold() throws Exception {
        Found found = airflow(3).row("new").harvest();

        assertThat(found.names()).isEmpty();
        assertThat(found.inventory()).containsExactly("new");
        assertThat(found.findings("airflow-dag-not-serialized"))
                .extracting(finding -> finding.subject())
                .containsExactly("new");
    }

    @Test
    void anUnknownWrapperIsToldOnceAndItsValueKept() throws Exception {
        String odd = ",\"params\":{\"p\":{\"__type\":\"quux\",\"__var\":1}}";
        Found found = airflow(2)
                .dag("crm", v1("crm", true, oldTask("a", odd), oldTask("b", odd)))
                .harvest();

        assertThat(found.findings("airflow-wrapper"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subject()).isEqualTo("quux"));
        assertThat(found.pipeline("crm").tasks()).hasSize(2);
    }

    @Test
    void aRunWithoutALogicalDateHasTheMomentThatItWasDue() throws Exception {
        AirflowTables airflow = airflow(3)
                .dag("crm", v3(3, "crm", "", task("a", "")))
                .sql("INSERT INTO dag_run (dag_id, run_id, logical_date, run_after, start_date, state) VALUES"
                        + " ('crm', 'manual', NULL, '2026-03-01T05:00:00Z', '2026-03-01T05:00:02Z', 'running')");

        assertThat(airflow.harvest().pipeline("crm").runs()).singleElement().satisfies(run -> {
            assertThat(run.moment()).isEqualTo("2026-03-01T05:00:00Z");
            assertThat(run.state()).isEqualTo(State.PENDING);
            assertThat(run.end()).isEmpty();
        });
    }

    @Test
    void threeHundredInstancesOfAMappedTaskAreOne() throws Exception {
        AirflowTables airflow = airflow(3)
                .dag("crm", v3(3, "crm", "", task("fan", ",\"_is_mapped\":true")))
                .run("crm", "r1", "2026-03-01T03:00:00Z", "failed", "'2026-03-01T03:10:00Z'")
                .run("crm", "r2", "2026-03-02T03:00:00Z", "running", "NULL")
                .instance("crm", "r2", "fan", -1, "NULL")
                .sql("INSERT INTO task_instance (id, dag_id, run_id, task_id, map_index, state, try_number)"
                        + " SELECT md5(i::text)::uuid, 'crm', 'r1', 'fan', i,"
                        + " CASE WHEN i = 299 THEN 'failed' WHEN i = 298 THEN 'removed' ELSE 'success' END, 1"
                        + " FROM generate_series(0, 299) i")
                .run("crm", "r0", "2026-02-28T03:00:00Z", "success", "'2026-02-28T03:10:00Z'")
                .instance("crm", "r0", "fan", 0, "'success'")
                .instance("crm", "r0", "fan", 1, "'removed'");

        List<Run> runs = airflow.harvest().pipeline("crm").runs();

        assertThat(runs).extracting(Run::id).containsExactly("r2", "r1", "r0");
        assertThat(runs.get(2).tasks())
                .as("an instance that was removed does not count")
                .singleElement()
                .satisfies(task -> assertThat(task.state()).isEqualTo(State.SUCCESSFUL));
        assertThat(runs.get(0).tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.state()).isEqualTo(State.PENDING));
        assertThat(runs.get(1).tasks()).singleElement().satisfies(task -> {
            assertThat(task.state()).isEqualTo(State.FAILED);
            assertThat(task.logLink()).contains("https://airflow.example.com/prod/dags/crm/runs/r1/tasks/fan");
        });
    }

    @Test
    void runsThatTheCatalogKnowsAreLeftOut() throws Exception {
        AirflowTables airflow = airflow(2)
                .dag("crm", v1("crm", true, oldTask("a", "")))
                .dag("new", v1("new", true, oldTask("a", "")))
                .run("crm", "ended", "2026-03-01T03:00:00Z", "success", "'2026-03-01T03:10:00Z'")
                .run("crm", "slow", "2026-03-01T02:00:00Z", "success", "'2026-03-03T03:10:00Z'")
                .run("crm", "endless", "2026-02-28T03:00:00Z", "running", "NULL")
                .run("crm", "known", "2026-03-02T03:00:00Z", "success", "'2026-03-02T03:10:00Z'")
                .run("new", "first", "2026-02-28T03:00:00Z", "success", "'2026-02-28T03:10:00Z'");

        HarvestScope scope =
                HarvestScope.EVERYTHING.withWatermarks(Map.of("crm", Instant.parse("2026-03-02T03:00:00Z")));
        Found found = AirflowTables.harvest(airflow.config(), scope);

        assertThat(found.pipeline("crm").runs()).extracting(Run::id).containsExactly("known", "slow", "endless");
        assertThat(found.pipeline("new").runs()).extracting(Run::id).containsExactly("first");
    }

    @Test
    void stalePausedBrokenAndSubDagsAreToldApart() throws Exception {
        AirflowTables airflow = airflow(2);
        for (String dag : List.of("alive", "gone", "paused", "part.sub", "broken", "brokennow", "deleted")) {
            airflow.dag(dag, v1(dag, true, oldTask("a", ",\"inlets\":[" + SOURCE + "],\"outlets\":[" + STAGED + "]")));
        }
        airflow.sql("UPDATE dag SET is_active = false WHERE dag_id = 'gone';"
                + "UPDATE dag SET is_active = NULL WHERE dag_id = 'alive';"
                + "UPDATE dag SET is_paused = true WHERE dag_id = 'paused';"
                + "UPDATE dag SET is_subdag = true WHERE dag_id = 'part.sub';"
                + "UPDATE dag SET has_import_errors = true WHERE dag_id LIKE 'broken%' OR dag_id = 'deleted';"
                + "UPDATE dag SET is_active = false WHERE dag_id IN ('broken', 'deleted');"
                + "INSERT INTO import_error (filename, stacktrace) VALUES ('brokennow.py', 'SyntaxError'),"
                + " ('/dags/broken.py', E'Traceback:\\n  line 1\\nNameError: no x\\n')");

        Found found = airflow.harvest();

        assertThat(found.names()).containsExactly("alive", "brokennow", "paused");
        assertThat(found.pipeline("paused").active()).contains(false);
        assertThat(found.inventory()).containsExactlyInAnyOrder("alive", "paused", "part.sub", "broken", "brokennow");
        assertThat(found.completeFor())
                .as("of what has gone nothing is told any more, of what is broken nothing is concluded")
                .containsExactlyInAnyOrder(
                        Fqn.of("airflow", "alive"),
                        Fqn.of("airflow", "paused"),
                        Fqn.of("airflow", "brokennow"),
                        Fqn.of("airflow", "gone"),
                        Fqn.of("airflow", "deleted"));
        assertThat(found.findings("airflow-import-error"))
                .first()
                .satisfies(finding -> assertThat(finding.subject() + ": " + finding.message())
                        .isEqualTo("/dags/broken.py: Airflow cannot read this file: NameError: no x"));
        assertThat(found.findings())
                .extracting(finding -> finding.code() + " " + finding.subject())
                .contains(
                        "airflow-dag-paused paused",
                        "airflow-dag-sub part.sub",
                        "airflow-dag-stale deleted, gone",
                        "airflow-dag-broken broken, brokennow");
    }

    @Test
    void filtersTakeDagsByNameTagAndOwner() throws Exception {
        AirflowTables airflow = airflow(2);
        for (String dag : List.of("a", "b", "c")) {
            airflow.dag(dag, v1(dag, true, oldTask("t", "")));
        }
        airflow.sql("INSERT INTO dag_tag (name, dag_id) VALUES ('core', 'a'), ('core', 'b');"
                + "UPDATE dag SET is_paused = true, owners = 'zoe' WHERE dag_id = 'b'");
        Settings settings = new Settings(airflow.config());

        assertThat(names(settings.dags("[ac]"))).containsExactly("a", "c");
        assertThat(names(settings.tags("core"))).containsExactly("a", "b");
        assertThat(names(settings.owners("zoe"))).containsExactly("b");
        assertThat(names(settings.withoutPaused())).containsExactly("a", "c");
        assertThat(AirflowTables.harvest(settings.owners("zoe"), HarvestScope.EVERYTHING)
                        .inventory())
                .as("what a filter leaves out has not vanished")
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void oneExcludedTagOrOwnerLeavesADagOutAndNoneAtAllDoesNot() throws Exception {
        AirflowTables airflow = airflow(2);
        for (String dag : List.of("both", "core", "bare")) {
            airflow.dag(dag, v1(dag, true, oldTask("t", "")));
        }
        airflow.sql(
                "INSERT INTO dag_tag (name, dag_id) VALUES ('core', 'both'), ('test', 'both'), ('core', 'core');"
                        + "UPDATE dag SET owners = 'ann' WHERE dag_id = 'core'; UPDATE dag SET owners = '' WHERE dag_id = 'bare'");
        Settings settings = new Settings(airflow.config());

        assertThat(names(settings.tags(new NameFilter(List.of(), List.of("test")))))
                .containsExactly("bare", "core");
        assertThat(names(settings.tags(new NameFilter(List.of("core"), List.of("test")))))
                .containsExactly("core");
        assertThat(names(settings.owners(new NameFilter(List.of(), List.of("bob")))))
                .containsExactly("bare", "core");
    }

    @Test
    void filtersThatLeaveNothingAreTold() throws Exception {
        AirflowTables airflow = airflow(2).dag("a", v1("a", true, oldTask("t", "")));

        assertThat(AirflowTables.harvest(new Settings(airflow.config()).dags("b"), HarvestScope.EVERYTHING)
                        .findings("nothing-matches"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subject() + ": " + finding.message())
                        .isEqualTo(
                                "https://airflow.example.com/prod/: no DAG of the deployment passes the filters dags,"
                                        + " tags, owners and paused"));
        assertThat(airflow.harvest().findings("nothing-matches")).isEmpty();
        assertThat(airflow(2).harvest().findings("nothing-matches"))
                .as("a deployment without DAGs")
                .isEmpty();
    }

    @Test
    void ownersInOneTextAreSeveral() throws Exception {
        AirflowTables airflow = airflow(2)
                .dag(
                        "crm",
                        v1(
                                "crm",
                                true,
                                oldTask("a", ",\"owner\":\"alice, bob\""),
                                oldTask("b", ",\"owner\":\"bob,, airflow\"")))
                .sql("UPDATE dag SET owners = 'alice, bob, airflow'");

        Pipeline crm = airflow.harvest().pipeline("crm");

        assertThat(crm.owners()).containsExactly("bob", "alice");
        assertThat(crm.tasks()).extracting(Task::owners).containsExactly(List.of("alice", "bob"), List.of("bob"));
    }

    /** Airflow 3 names a broken file inside its bundle, and files of one name lie in many folders. */
    @Test
    void aBrokenFileOfTheSameNameKeepsNoDagThatHasGone() throws Exception {
        AirflowTables airflow = airflow(3);
        for (String dag : List.of("waits", "elsewhere", "deeper", "unsaid")) {
            airflow.row(dag);
        }
        airflow.sql(
                "UPDATE dag SET is_stale = true, fileloc = '/one/etl.py', relative_fileloc = 'etl.py',"
                        + " bundle_name = 'one';"
                        + "UPDATE dag SET fileloc = '/two/etl.py', bundle_name = 'two' WHERE dag_id = 'elsewhere';"
                        + "UPDATE dag SET fileloc = '/one/sub/etl.py', relative_fileloc = 'sub/etl.py' WHERE dag_id = 'deeper';"
                        + "UPDATE dag SET relative_fileloc = NULL, bundle_name = NULL WHERE dag_id = 'unsaid';"
                        + "INSERT INTO import_error (filename, bundle_name, stacktrace) VALUES ('etl.py', 'one', 'SyntaxError')");

        assertThat(airflow.harvest().inventory())
                .as("one of which is not said where its file is stays as well")
                .containsExactlyInAnyOrder("waits", "unsaid");
    }

    @Test
    void noRunsAreReadWhereNoneAreWanted() throws Exception {
        AirflowTables airflow = airflow(2)
                .dag("crm", v1("crm", true, oldTask("a", "")))
                .run("crm", "r", "2026-03-01T03:00:00Z", "success", "'2026-03-01T03:10:00Z'");

        assertThat(AirflowTables.harvest(new Settings(airflow.config()).runs(0), HarvestScope.EVERYTHING)
                        .pipeline("crm")
                        .runs())
                .isEmpty();
    }

    private static List<String> names(AirflowConfig config) {
        return AirflowTables.harvest(config, HarvestScope.EVERYTHING).names();
    }
}
