package io.garner.cli;

import static io.garner.testkit.assertions.CatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Environment;
import io.garner.config.Secret;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.testkit.CatalogTables;
import io.garner.testkit.junit.CatalogExtension;
import io.garner.testkit.postgres.PostgresServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL of tasks in recorded databases of Airflow, as the program reads it into a catalog. */
class AirflowSqlTest {

    @RegisterExtension
    static final PagilaServer POSTGRES = new PagilaServer();

    @RegisterExtension
    final CatalogExtension catalog = CatalogExtension.version("1.6.0");

    private static final Path RECORDINGS = Path.of("../connectors-airflow/src/test/resources");
    private static final String PUBLIC = "pagila.pagila.public.";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"2.11", "3.3"})
    void whatIsCertainBecomesEdgesAndTheRestFindings(String version) throws Exception {
        String database = load(version);
        tables();

        ingest(database);

        assertThat(catalog)
                .hasLineage(PUBLIC + "actor", PUBLIC + "language")
                .fromSource("PipelineLineage")
                .withPipeline("airflow.sql_forms")
                .withColumn("first_name", "name")
                .withSql("insert into public.language (name) select upper(a.first_name) from public.actor a")
                .and()
                .hasLineage(PUBLIC + "language", PUBLIC + "category")
                .withColumn("name", "name")
                .and()
                .hasLineage(PUBLIC + "country", PUBLIC + "city")
                .withColumn("country_id", "country_id")
                .withColumn("country", "city")
                .withSql("insert into city (city) select country from country")
                .and()
                .hasLineage(PUBLIC + "address", PUBLIC + "store")
                .withColumn("address_id", "address_id")
                .and()
                .hasLineage(PUBLIC + "film", PUBLIC + "film_languages")
                .withColumn("title", "title")
                .and()
                .hasLineage(PUBLIC + "language", PUBLIC + "film_languages")
                .withColumn("name", "language")
                .and()
                .hasLineage(PUBLIC + "city", PUBLIC + "country")
                .withColumn("city", "country")
                .and()
                .hasLineage(PUBLIC + "customer", PUBLIC + "staff")
                .and()
                .hasLineage(PUBLIC + "staff", PUBLIC + "customer");
        assertThat(findings())
                .as(String.join("\n", findings()))
                .hasSize(7)
                .anyMatch(line -> line.startsWith("sql_forms, task of_no_file ") && line.contains("no_such_file.sql"))
                .anyMatch(line -> line.startsWith("sql_forms, task templated ") && line.contains("a template"))
                .anyMatch(line -> line.startsWith("sql_forms, task unreadable ") && line.contains("statement 1: "))
                .anyMatch(line -> line.startsWith("sql_forms, task unknown_table ")
                        && line.contains("the catalog has no table no_such_table"))
                .anyMatch(line -> line.startsWith("sql_forms, task other_database "))
                .anyMatch(line -> line.startsWith("sql_forms, task unknown_connection ")
                        && line.contains("no service is known for the connection nobody_knows"))
                .anyMatch(line ->
                        line.startsWith("sql_forms, task no_connection ") && line.contains("names no connection"));

        ingest(database);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"lineageEdges\":0");
    }

    @Test
    void whileSomethingIsUnreadNothingIsTakenBack() throws Exception {
        String database = load("3.3");
        tables();
        ingest(database);

        change(database, "upper(a.first_name) from public.actor a", "upper(a.first_name) frm public.actor a");
        ingest(database);
        assertThat(catalog).hasLineage(PUBLIC + "actor", PUBLIC + "language");

        POSTGRES.server()
                .run(
                        database,
                        "UPDATE serialized_dag SET data = jsonb_set(data, '{dag,tasks}', (SELECT jsonb_agg(task) FROM"
                                + " jsonb_array_elements(data->'dag'->'tasks') task WHERE task->'__var'->>'task_id'"
                                + " IN ('without_schema', 'declared_too')) || jsonb_build_array(jsonb_build_object("
                                + "'__type', 'operator', '__var', jsonb_build_object('task_id', 'new', 'sql',"
                                + " 'insert into language (name) select name from category', 'conn_id', 'pagila_etl',"
                                + " 'template_fields', jsonb_build_array('sql')))))"
                                + " WHERE dag_id = 'sql_forms'");
        ingest(database);

        assertThat(findings()).isEmpty();
        assertThat(catalog).hasLineage(PUBLIC + "category", PUBLIC + "language").withPipeline("airflow.sql_forms");
        assertThat(catalog).doesNotHaveLineage(PUBLIC + "actor", PUBLIC + "language");
    }

    private static void change(String database, String what, String into) throws SQLException {
        POSTGRES.server()
                .run(
                        database,
                        "UPDATE serialized_dag SET data = replace(data::text, '" + what + "', '" + into
                                + "')::jsonb WHERE dag_id = 'sql_forms'");
    }

    private String load(String version) throws IOException, SQLException {
        PostgresServer server = POSTGRES.server();
        String database = "forms_" + version.replace(".", "") + "_" + System.nanoTime();
        server.createDatabase(database);
        server.run(database, Files.readString(RECORDINGS.resolve("airflow-" + version + "/forms.sql")));
        return database;
    }

    private void tables() {
        try (OpenMetadata client = OpenMetadata.connect(OpenMetadataConfig.of(
                catalog.server().url(), Secret.of(() -> catalog.server().botToken())))) {
            CatalogTables.of(client)
                    .table(PUBLIC + "actor", "actor_id", "first_name", "last_update")
                    .table(PUBLIC + "language", "language_id", "name")
                    .table(PUBLIC + "category", "category_id", "name")
                    .table(PUBLIC + "city", "city_id", "city", "country_id")
                    .table(PUBLIC + "country", "country_id", "country")
                    .table(PUBLIC + "store", "store_id", "address_id")
                    .table(PUBLIC + "address", "address_id")
                    .table(PUBLIC + "film", "film_id", "title", "language_id")
                    .table(PUBLIC + "film_languages", "film_id", "title", "language")
                    .table(PUBLIC + "staff", "staff_id", "first_name")
                    .table(PUBLIC + "customer", "customer_id", "first_name");
        }
    }

    private void ingest(String database) throws IOException {
        PostgresServer server = POSTGRES.server();
        Path config = Files.writeString(folder.resolve("ingest.yaml"), """
                openmetadata: {url: '%s', token: '${TOKEN}'}
                sources:
                  airflow:
                    type: airflow
                    url: http://airflow.example.com
                    database: {host: '%s', port: %d, database: %s, username: '%s', password: '${PASSWORD}'}
                    dags: {include: [sql_forms]}
                    connections: {pagila_etl: pagila.pagila}
                    parseSql: true
                """.formatted(
                        catalog.server().url(), server.host(), server.port(), database, server.superuser()));
        out.reset();
        PrintStream console = new PrintStream(out, true, StandardCharsets.UTF_8);
        Environment environment =
                Environment.of(Map.of("TOKEN", catalog.server().botToken(), "PASSWORD", server.password()));
        Program program = new Program(new Console(console, console, environment, false), Providers.installed());
        assertThat(program.run("--config", config.toString(), "--source", "airflow", "--result-line"))
                .as(out.toString(StandardCharsets.UTF_8))
                .isZero();
    }

    /** {@code subject (code) message remedy} of those about SQL. */
    private List<String> findings() {
        return Stream.of(out.toString(StandardCharsets.UTF_8).split("(?m)^ *finding +"))
                .skip(1)
                .filter(finding -> finding.contains("(task-sql-unread)"))
                .map(finding -> finding.replaceAll("\\s+", " "))
                .toList();
    }
}
