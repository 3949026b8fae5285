package io.garner.airflow;

import static io.garner.airflow.Documents.task;
import static io.garner.airflow.Documents.v3;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.garner.model.Fqn;
import io.garner.model.TaskSql;
import io.garner.source.HarvestScope;
import io.garner.testkit.junit.PostgresExtension;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What tasks run and where, as far as Airflow's database says it before they run. */
class SqlOfTasksTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.empty();

    private static final Map<String, String> CONNECTIONS =
            Map.of("whole", "wh.db.s", "no_schema", "wh.db", "no_database", "wh", "quoted", "\"w.h\".db.s");

    private static Found harvest(boolean parseSql, String... tasks) throws Exception {
        AirflowTables airflow = AirflowTables.create(POSTGRES.server(), 3).dag("crm", v3(3, "crm", "", tasks));
        return AirflowTables.harvest(
                new Settings(airflow.config()).naming(CONNECTIONS, Map.of("wh", "usual"), parseSql),
                HarvestScope.EVERYTHING);
    }

    /** A task with these members, all of them template fields. */
    private static String runs(String id, String members) {
        return task(
                id,
                (",'template_fields':['sql','conn_id','postgres_conn_id','gcp_conn_id','database','hook_params'],"
                                + members)
                        .replace('\'', '"'));
    }

    private static TaskSql text(String task, Fqn database, String schema) {
        return new TaskSql(Fqn.of("airflow", "crm"), task, database, Optional.of(schema), "x");
    }

    @Test
    void theConnectionAndTheTaskSayWhere() throws Exception {
        Found found = harvest(
                true,
                runs("whole", "'sql':'x','conn_id':'whole','hook_params':{}"),
                runs("no_schema", "'sql':['x'],'conn_id':'no_schema'"),
                runs("own", "'sql':'x','conn_id':'whole','database':'other'"),
                runs("same", "'sql':'x','conn_id':'whole','database':'db'"),
                runs("own_only", "'sql':'x','conn_id':'no_database','database':'other'"),
                runs("quoted", "'sql':'x','postgres_conn_id':'quoted'"),
                runs("both", "'sql':'x','conn_id':'whole','gcp_conn_id':'unknown'"),
                runs("without", "'conn_id':'unknown'"));

        assertThat(found.sql())
                .containsExactly(
                        text("whole", Fqn.of("wh", "db"), "s"),
                        text("no_schema", Fqn.of("wh", "db"), "usual"),
                        text("own", Fqn.of("wh", "other"), "usual"),
                        text("same", Fqn.of("wh", "db"), "s"),
                        text("own_only", Fqn.of("wh", "other"), "usual"),
                        text("quoted", Fqn.of("w.h", "db"), "s"),
                        text("both", Fqn.of("wh", "db"), "s"));
        assertThat(found.findings("task-sql-unread")).isEmpty();
        assertThat(found.completeFor()).containsExactly(Fqn.of("airflow", "crm"));
    }

    @Test
    void whatIsNotKnownIsNamedAndNothingIsConcluded() throws Exception {
        Found found = harvest(
                true,
                runs(
                        "hook",
                        "'sql':'x','conn_id':'whole','hook_params':{'__type':'dict','__var':{'options':'-c a=b'}}"),
                runs("two", "'sql':'x','postgres_conn_id':'whole','gcp_conn_id':'whole'"),
                runs("template", "'sql':'{% if a %}x{% endif %}','conn_id':'whole'"),
                runs("connection", "'sql':'x','conn_id':'{{ c }}'"),
                runs("database", "'sql':'x','conn_id':'whole','database':'{{ d }}'"),
                runs("nowhere", "'sql':'x','conn_id':'no_database'"),
                runs("file", "'sql':['x','sql/a.sql'],'conn_id':'whole'"),
                runs(
                        "later",
                        "'sql':{'__type':'xcomref','__var':{'task_id':'a','key':'return_value'}},'conn_id':'whole'"),
                runs(
                        "mapped",
                        "'_is_mapped':true,'partial_kwargs':{'conn_id':'whole'},'expand_input':{'type':'dict-of-lists',"
                                + "'value':{'__type':'dict','__var':{'sql':{'__type':'xcomref','__var':{}}}}}"));

        assertThat(found.sql()).isEmpty();
        assertThat(found.completeFor()).isEmpty();
        assertThat(found.findings("task-sql-unread"))
                .extracting(finding -> finding.subject().replace("crm, task ", "")
                        + finding.message().replace("of its SQL nothing is told", ""))
                .containsExactly(
                        "hook: its hook_params or a template say in which database or schema it runs",
                        "two: which of its connections it runs in is not said: gcp_conn_id, postgres_conn_id",
                        "template: what a template makes of it is known only when the task runs",
                        "connection: which connection it runs in is known only when the task runs",
                        "database: its hook_params or a template say in which database or schema it runs",
                        "nowhere: no database is known for the connection no_database",
                        "file: it is in the file sql/a.sql, which Airflow did not find when it serialized the DAG",
                        "later: it is made when the task runs",
                        "mapped: it is made when the task runs");
    }

    @Test
    void nothingIsReadUnlessItIsAskedFor() throws Exception {
        Found found = harvest(false, runs("a", "'sql':'x','conn_id':'unknown'"));

        assertThat(found.sql()).isEmpty();
        assertThat(found.findings("task-sql-unread")).isEmpty();
        assertThat(found.completeFor()).hasSize(1);
    }

    @Test
    void overRestItIsRefused() throws Exception {
        AirflowConfig config = AirflowTables.create(POSTGRES.server(), 3).config();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AirflowConfig(
                        config.url(),
                        Optional.empty(),
                        Optional.empty(),
                        config.dags(),
                        config.tags(),
                        config.owners(),
                        true,
                        10,
                        Map.of(),
                        Map.of(),
                        config.mode(),
                        Optional.empty(),
                        config.connectTimeout(),
                        config.requestTimeout(),
                        false,
                        true))
                .withMessageContaining("parseSql needs database");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(config).naming(Map.of("c", "a.b.c.d"), Map.of()))
                .withMessageContaining("a.b.c.d is more than service, database and schema");
    }
}
