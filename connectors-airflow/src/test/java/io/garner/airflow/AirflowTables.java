package io.garner.airflow;

import io.garner.config.Secret;
import io.garner.measure.Measurements;
import io.garner.model.Harvested;
import io.garner.source.Finding;
import io.garner.source.HarvestScope;
import io.garner.source.NameFilter;
import io.garner.source.Source;
import io.garner.source.SourceContext;
import io.garner.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A database with the tables of Airflow 2 or 3, and ways to fill and to harvest it. */
public record AirflowTables(PostgresServer server, String name, int major) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    public static final Map<String, String> HOSTS = Map.of(
            "sql2.example.com\\inst", "hr-server",
            "wh.example.com:5432", "warehouse",
            "localhost:5432", "warehouse",
            "sql1.example.com:1433", "corporate-sql-server",
            "sqlserver01.company.com:1433", "corporate-sql-server");

    public static AirflowTables create(PostgresServer server, int major) throws SQLException, IOException {
        AirflowTables tables = new AirflowTables(server, "airflow" + COUNT.incrementAndGet(), major);
        server.createDatabase(tables.name);
        return tables.sql(Files.readString(Path.of("src/test/resources/airflow-tables/" + major + ".sql")));
    }

    public AirflowTables sql(String script) throws SQLException {
        server.run(name, script);
        return this;
    }

    /** The first column of what a query gives. */
    public List<String> query(String sql) throws SQLException {
        try (Connection connection = server.connect(name);
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** A DAG with its document. */
    public AirflowTables dag(String id, String document) throws SQLException {
        return row(id).document(id, 1, document);
    }

    /** A DAG that is in the list alone. */
    public AirflowTables row(String id) throws SQLException {
        return sql("INSERT INTO dag (dag_id, is_paused, " + (major == 3 ? "is_stale" : "is_active, is_subdag")
                + ", fileloc, owners, has_import_errors) VALUES ('" + id + "', false, "
                + (major == 3 ? "false" : "true, false") + ", '/dags/" + id + ".py', 'ann, bob', false)");
    }

    public AirflowTables document(String id, int version, String document) throws SQLException {
        return store(id, version, "data", document);
    }

    public AirflowTables compressed(String id, int version, String document) throws SQLException {
        return store(id, version, "data_compressed", Documents.compressed(document));
    }

    private AirflowTables store(String id, int version, String column, String value) throws SQLException {
        String type = column.equals("data") ? (major == 3 ? "jsonb" : "json") : "bytea";
        if (major == 2) {
            return write("INSERT INTO serialized_dag (dag_id, " + column + ") VALUES (?, ?::" + type + ")", id, value);
        }
        String uuid = UUID.randomUUID().toString();
        write("INSERT INTO dag_version (id, version_number, dag_id) VALUES (?::uuid, " + version + ", ?)", uuid, id);
        return write(
                "INSERT INTO serialized_dag (id, dag_version_id, dag_id, " + column
                        + ") VALUES (?::uuid, ?::uuid, ?, ?::" + type + ")",
                uuid,
                uuid,
                id,
                value);
    }

    private AirflowTables write(String sql, String... values) throws SQLException {
        try (Connection connection = server.connect(name);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
        return this;
    }

    /** A run that began at this moment; an end that is null has not come. */
    public AirflowTables run(String dag, String run, String moment, String state, String end) throws SQLException {
        String column = major == 3 ? "logical_date, run_after" : "execution_date";
        String literal = "'" + moment + "'";
        return sql("INSERT INTO dag_run (dag_id, run_id, " + column
                + ", start_date, end_date, updated_at, state) VALUES ('"
                + dag + "', '" + run + "', " + (major == 3 ? literal + ", " : "") + literal + ", " + literal + ", "
                + end
                + ", " + end + ", '" + state + "')");
    }

    public AirflowTables instance(String dag, String run, String task, int index, String state) throws SQLException {
        String id = major == 3 ? "gen.id, " : "";
        return sql("INSERT INTO task_instance (" + (major == 3 ? "id, " : "")
                + "dag_id, run_id, task_id, map_index, state, start_date, end_date, try_number) SELECT "
                + id + "'" + dag + "', '" + run + "', '" + task + "', " + index + ", " + state
                + ", '2026-03-01T03:00:00Z', '2026-03-01T03:05:00Z', 1"
                + (major == 3 ? " FROM (SELECT md5(random()::text)::uuid AS id) gen" : ""));
    }

    public AirflowDatabase database(String user, Secret password) {
        return new AirflowDatabase(
                server.host(), server.port(), name, "public", user, Optional.of(password), "prefer", Optional.empty());
    }

    /** The configuration that reads it as the superuser. */
    public AirflowConfig config() {
        return config(database(server.superuser(), Secret.of(server::password)));
    }

    public static AirflowConfig config(AirflowDatabase database) {
        return new AirflowConfig(
                URI.create("https://airflow.example.com/prod/"),
                Optional.empty(),
                Optional.of(database),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                10,
                Map.of(),
                Map.of("corporate-sql-server", "dbo"),
                AirflowConfig.Mode.TASK,
                Optional.empty(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30),
                false,
                false);
    }

    public static AirflowConfig tags(AirflowConfig config, NameFilter tags) {
        return new Settings(config).tags(tags);
    }

    public Found harvest() {
        return harvest(config(), HarvestScope.EVERYTHING);
    }

    public static Found harvest(AirflowConfig config, HarvestScope scope) {
        List<Finding> findings = new ArrayList<>();
        List<Harvested> pieces = new ArrayList<>();
        try (Source source = open(config, "airflow");
                Stream<Harvested> harvest = source.harvest(scope, findings::add)) {
            harvest.forEach(pieces::add);
        }
        return new Found(pieces, findings);
    }

    public static Source open(AirflowConfig config, String service) {
        return new AirflowProvider().open(service, config, new SourceContext(service, HOSTS, Measurements.NONE));
    }
}
