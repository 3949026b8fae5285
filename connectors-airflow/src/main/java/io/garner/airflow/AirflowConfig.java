package io.garner.airflow;

import io.garner.airflow.xlets.Place;
import io.garner.config.Default;
import io.garner.config.Doc;
import io.garner.source.NameFilter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What a source of type {@code airflow} is configured with. */
public record AirflowConfig(
        @Doc(
                "Base address of the deployment, with its path where it has one. Links in the catalog begin with it; without"
                        + " database, its REST API is read.")
        URI url,

        @Doc("How to log in to the REST API; without it, anonymously.")
        Optional<AirflowAuth> auth,

        @Doc("Airflow's metadata database, to be read instead of the REST API.")
        Optional<AirflowDatabase> database,

        @Doc("The DAGs to take, by dag_id; all when left out.")
        Optional<NameFilter> dags,

        @Doc("Only DAGs with a tag that include matches, and with none that exclude does.")
        Optional<NameFilter> tags,

        @Doc("Only DAGs with an owner that include matches, and with none that exclude does.")
        Optional<NameFilter> owners,

        @Doc("Whether paused DAGs are taken; they are inactive in the catalog.") @Default("true")
        boolean paused,

        @Doc("How many of a DAG's last runs are looked at; 0 for none.") @Default("10")
        int runs,

        @Doc(
                "Which service a connection of Airflow leads to, by connection id, for inlets, outlets and SQL: its name, and"
                        + " behind dots the database and the schema where these are known; a name with a dot in double quotes.")
        Map<String, String> connections,

        @Doc("The schema of a table whose inlet or outlet names none, by service; else the only table of that name.")
        Map<String, String> defaultSchemas,

        @Doc(
                "What an inlet leads to: task, every outlet of its task; openmetadata, every outlet of the DAG with its key.")
        @Default("task")
        Mode mode,

        @Doc("Certificates (PEM) to trust for the REST API besides those of the platform.")
        Optional<Path> caFile,

        @Doc("How long to wait for a connection.") @Default("10s")
        Duration connectTimeout,

        @Doc("How long one request or statement may take.") @Default("60s")
        Duration requestTimeout,

        @Doc(
                "Whether inlets and outlets are read from XCom, where tasks of Airflow 2.10 and later leave them; the REST API"
                        + " tells of them nowhere else. Costs three requests a DAG and one for each of them.")
        @Default("false")
        boolean xcom,

        @Doc(
                "Whether edges are read out of the SQL of tasks. Needs database, and connections for those that the tasks run"
                        + " in.")
        @Default("false")
        boolean parseSql) {

    /** What an inlet leads to. */
    public enum Mode {
        TASK,
        OPENMETADATA
    }

    public AirflowConfig {
        connections = Map.copyOf(connections);
        defaultSchemas = Map.copyOf(defaultSchemas);
        check(
                url.isAbsolute() && url.getScheme().matches("https?") && url.getHost() != null,
                "url must be an absolute http or https address");
        check(url.getUserInfo() == null, "url must not carry a user; auth says who logs in");
        check(auth.isEmpty() || database.isEmpty(), "either auth, for the REST API, or database");
        check(
                !parseSql || database.isPresent(),
                "parseSql needs database: the REST API does not tell the SQL of tasks");
        connections.values().forEach(Place::of);
        check(runs >= 0 && runs <= 1000, "runs must be between 0 and 1000");
        check(
                connectTimeout.compareTo(Duration.ZERO) > 0 && requestTimeout.compareTo(Duration.ZERO) > 0,
                "connectTimeout and requestTimeout must be positive");
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
