package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.garner.catalog.CatalogServer;
import io.garner.config.Environment;
import io.garner.config.Secret;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.openmetadata.Reference;
import io.garner.testkit.CatalogTables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineageCommandTest {

    private static final String FROM = "crm.CRM.dbo.customers";
    private static final String TO = "dw.staging.public.staging_customers";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<String, String> variables = new HashMap<>();
    private CatalogServer server;
    private OpenMetadata catalog;
    private String stdin = "";

    @BeforeEach
    void start() throws IOException {
        server = CatalogServer.start("1.6.0");
        catalog = OpenMetadata.connect(OpenMetadataConfig.of(server.url(), Secret.of(server::botToken)));
        Files.writeString(
                folder.resolve("ingest.yaml"),
                "openmetadata: {url: \"%s\", token: \"${TOKEN}\"}\nsources: {}\n".formatted(server.url()));
        variables.putAll(Map.of("TOKEN", server.botToken(), "NO_COLOR", "1"));
        service("crm");
        service("dw");
        // What the SDK makes up is enough of a table here.
        run("--from", FROM, "--to", TO, "--column", "id,first,last=x", "--create-missing");
        run("--from", FROM, "--to", TO, "--remove");
        out.reset();
        server.requests().clear();
    }

    @AfterEach
    void stop() {
        catalog.close();
        server.close();
    }

    @Test
    void anEdgeIsStoredOnceAndTakenBack() {
        assertThat(run("--from", FROM, "--to", TO, "--column", "first,last=x", "--sql", "INSERT …", "--name", "etl"))
                .isZero();
        assertThat(text()).isEqualTo("etl: 1 created\n  created  " + FROM + " -> " + TO + "\n");
        EdgeDetails stored = stored().orElseThrow();
        assertThat(stored.description()).contains("garner:etl");
        assertThat(stored.sqlQuery()).contains("INSERT …");
        assertThat(stored.columnsLineage().orElseThrow().get(0).fromColumns())
                .containsExactly("crm.CRM.dbo.customers.first", "crm.CRM.dbo.customers.last");

        assertThat(run("--from", FROM, "--to", TO, "--column", "first,last=x", "--sql", "INSERT …", "--name", "etl"))
                .isZero();
        assertThat(text()).endsWith("etl: 1 unchanged\n");
        assertThat(run("--from", FROM, "--to", TO, "--remove", "--name", "etl")).isZero();
        assertThat(text()).endsWith("etl: 1 removed\n  removed  " + FROM + " -> " + TO + "\n");
        assertThat(stored()).isEmpty();
    }

    @Test
    void theResultLineIsTheLastAndSaysWhatDidNotArrive() throws IOException {
        Path file = folder.resolve("result.json");

        assertThat(run("--from", FROM, "--to", TO + "s", "--result-line", "--result-file", file.toString()))
                .isEqualTo(12);

        JsonNode result = result();
        assertThat(result.path("status").asText()).isEqualTo("partial");
        assertThat(result.path("failed").asInt()).isOne();
        assertThat(result.at("/failures/0/outcome").asText()).isEqualTo("endMissing");
        assertThat(result.at("/failures/0/message").asText()).contains("nearest: " + TO);
        assertThat(new ObjectMapper().readTree(Files.readString(file))).isEqualTo(result);
        assertThat(run("--from", FROM, "--to", TO + "s", "--fail-on", "never")).isZero();
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        assertThat(run("--from", FROM, "--to", TO, "--dry-run", "--result-line"))
                .isZero();
        assertThat(result().path("created").asInt()).isOne();
        assertThat(result().path("dryRun").asBoolean()).isTrue();
        assertThat(stored()).isEmpty();
    }

    @Test
    void aFileHasManyEdgesAndThoseOfOnePairAreMerged() throws IOException {
        Files.writeString(folder.resolve("load.sql"), "INSERT INTO staging_customers …");
        Path file = Files.writeString(folder.resolve("lineage.yaml"), """
                edges:
                  - from: %s
                    to: %s
                    columns:
                      - {from: [first, last], to: x, function: concat}
                    sqlFile: load.sql
                    description: each night
                  - from: %s
                    to: %s
                    columns: [{from: [id], to: x}]
                """.formatted(FROM, TO, FROM, TO));

        assertThat(run("--file", file.toString(), "--name", "etl")).isZero();

        EdgeDetails stored = stored().orElseThrow();
        assertThat(stored.columnsLineage().orElseThrow()).hasSize(2);
        assertThat(stored.sqlQuery()).contains("INSERT INTO staging_customers …");
        assertThat(stored.description()).contains("garner:etl\neach night");
    }

    @Test
    void theEdgesOfStatementsAreReadOutOfThem() throws IOException {
        run("--from", "dw.staging.public.raw", "--to", TO, "--column", "id,name=x", "--create-missing");
        run("--from", "dw.staging.public.raw", "--to", TO, "--remove");
        out.reset();
        Path sql = Files.writeString(
                folder.resolve("load.sql"),
                "DELETE FROM staging_customers;\nINSERT INTO staging_customers (x) SELECT r.name FROM raw r;\n");

        assertThat(run("--from-sql", sql.toString(), "--in", "dw.staging.public", "--dialect", "postgres"))
                .as(text())
                .isZero();

        EdgeDetails stored = catalog.lineage()
                .of(EntityType.TABLE, Fqn.parse(TO), 1, 0)
                .orElseThrow()
                .edges()
                .get(0)
                .lineageDetails()
                .orElseThrow();
        assertThat(stored.source()).contains("QueryLineage");
        assertThat(stored.sqlQuery().orElseThrow()).startsWith("INSERT INTO staging_customers");
        assertThat(stored.columnsLineage().orElseThrow().get(0).fromColumns())
                .containsExactly("dw.staging.public.raw.name");
    }

    @Test
    void statementsThatCannotBeReadForCertainAreNamedAndNothingIsStored() throws IOException {
        Path sql = Files.writeString(
                folder.resolve("load.sql"), "INSERT INTO staging_customers (x)\nSELECT y FROM nowhere;\nINSERT INTO (");

        assertThat(run("--from-sql", sql.toString(), "--in", "dw.staging.public", "--dialect", "postgres"))
                .isEqualTo(2);

        assertThat(text()).contains("nowhere").contains("statement 2 (line 3)");
        assertThat(server.requests().counts().toString()).doesNotContain("PUT");
    }

    @Test
    void everyProblemOfAFileIsToldWithItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("lineage.yaml"), """
                edges:
                  - from: crm.customers
                    to: %s
                  - from: %s
                    to: %s
                    colums: []
                  - {from: %s, to: %s, columns: [{from: [], to: x}]}
                """.formatted(TO, FROM, FROM, FROM, TO));

        assertThat(run("--file", file.toString())).isEqualTo(2);

        assertThat(text())
                .contains("line 2, column 5: edges[0]: \"crm.customers\" is not service.database.schema.table")
                .contains("line 6, column 5")
                .contains("line 7, column")
                .contains("nothing feeds the column x");
        assertThat(server.requests().count("PUT", "/api/v1/lineage")).isZero();
    }

    @Test
    void inletsAndOutletsOfATaskAreReadFromStandardInput() {
        stdin = """
                {"inlets": [{"table": "customers", "service": "crm", "database": "CRM"}],
                 "outlets": [{"table": "public.staging_customers", "service": "dw", "database": "staging"}]}
                """;

        assertThat(run("--stdin")).isZero();

        assertThat(stored().orElseThrow().source()).contains("PipelineLineage");
    }

    @Test
    void aTaskThatNamesWhatIsNotThereIsToldInFull() {
        stdin = """
                [{"inlets": [{"table": "costumers", "service": "crm", "database": "CRM"}], "outlets": [{"table": "x"}]},
                 {"inlets": []}]
                """;

        assertThat(run("--stdin")).isEqualTo(2);

        assertThat(text())
                .contains("[0].inlets[0]: no schema of crm.CRM has a table costumers")
                .contains("[0].outlets[0]: a table needs its service and its database")
                .contains("[1].outlets: a list of tables is expected here");
        stdin = "{\"inlets\": [";
        assertThat(run("--stdin")).isEqualTo(2);
        assertThat(text()).contains("it is not JSON");
        stdin = "[".repeat(200_000);
        assertThat(run("--stdin")).isEqualTo(2);
        stdin = "{\"inlet\": [], \"outlets\": []}";
        assertThat(run("--stdin")).isEqualTo(2);
        assertThat(text()).contains("inlet: there is no such member").doesNotContain("Source:", "Exception");
    }

    @Test
    void whatDoesNotGoTogetherIsWrongUsage() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--from", FROM)).isEqualTo(2);
        assertThat(run("--from", FROM, "--to", TO, "--stdin")).isEqualTo(2);
        assertThat(run("--stdin", "--column", "a=b")).isEqualTo(2);
        assertThat(run("--from", "customers", "--to", TO)).isEqualTo(2);
        assertThat(run("--from", FROM, "--to", FROM)).isEqualTo(2);
        assertThat(run("--from", FROM, "--to", TO, "--column", "a")).isEqualTo(2);
        assertThat(run("--from", FROM, "--to", TO, "--foreign", "eat")).isEqualTo(2);
        assertThat(text()).contains("\"a\" is neither from=to nor one,other=to");
        assertThat(server.requests().all()).isEmpty();
    }

    @Test
    void anEdgeOfSomebodyElseIsKept() {
        catalog.lineage().put(Edge.between(Fqn.parse(FROM), Fqn.parse(TO)));

        assertThat(run("--from", FROM, "--to", TO)).isZero();
        assertThat(text()).contains("1 kept foreign");
        assertThat(run("--from", FROM, "--to", TO, "--fail-on", "findings")).isEqualTo(12);
        assertThat(run("--from", FROM, "--to", TO, "--foreign", "replace")).isZero();
        assertThat(stored().orElseThrow().description().orElseThrow()).startsWith("garner:");
    }

    @Test
    void whatAnotherTaskTellsIsNotTakenBackAndTheReportSaysHowItCould() throws IOException {
        run("--from", FROM, "--to", TO, "--column", "id=x", "--name", "etl");

        assertThat(run("--from", FROM, "--to", TO, "--remove", "--result-line")).isZero();

        assertThat(text())
                .contains("datakit: 1 kept foreign")
                .contains("finding  " + FROM + " -> " + TO + " (edge-of-others)")
                .contains("left as it is, because it is told by etl")
                .contains("Give --name etl to take back what it tells.");
        assertThat(result().at("/findingDetails/0/code").asText()).isEqualTo("edge-of-others");
        assertThat(stored()).isPresent();
        assertThat(run("--from", FROM, "--to", TO, "--remove", "--fail-on", "findings"))
                .isEqualTo(12);
        assertThat(run("--from", FROM, "--to", TO, "--remove", "--name", "etl")).isZero();
        assertThat(stored()).isEmpty();
    }

    @Test
    void whatAPersonDrewIsTakenAwayOnlyWhenAsked() {
        catalog.lineage().put(Edge.between(Fqn.parse(FROM), Fqn.parse(TO)).describedAs("agreed"));

        assertThat(run("--from", FROM, "--to", TO, "--remove")).isZero();
        assertThat(text())
                .contains("somebody else has made this edge (source Manual, described as \"agreed\")")
                .contains("Give --foreign replace to remove it nevertheless");
        assertThat(stored()).isPresent();
        assertThat(run("--from", FROM, "--to", TO, "--remove", "--foreign", "replace"))
                .isZero();
        assertThat(stored()).isEmpty();
    }

    @Test
    void tasksThatNameNoEmitterDoNotTakeBackWhatTheOtherTells() {
        pipelines("one", "two");
        run("--from", FROM, "--to", TO, "--column", "id=x", "--pipeline", "airflow.one");

        assertThat(run("--from", FROM, "--to", TO, "--column", "first=x", "--pipeline", "airflow.two", "--result-line"))
                .isZero();

        assertThat(stored().orElseThrow().columnsLineage().orElseThrow()).hasSize(2);
        assertThat(stored().orElseThrow().description().orElseThrow())
                .contains("garner:airflow.one", "garner:airflow.two");
        // The catalog has room for one pipeline, and keeps silent about the other.
        assertThat(text())
                .contains("airflow.two: 1 updated")
                .contains("(edge-pipeline)")
                .contains("the catalog shows the pipeline airflow.one on it and not airflow.two");
    }

    @Test
    void tasksOfOnePipelineAreToldApart() {
        pipelines("one");
        variables.put("AIRFLOW_CTX_TASK_ID", "load");

        run("--from", FROM, "--to", TO, "--pipeline", "airflow.one");

        assertThat(stored().orElseThrow().description()).contains("garner:airflow.one.load");
    }

    @Test
    void theEdgesOfAFileGoByTheirPipelines() throws IOException {
        pipelines("one");
        Path file = Files.writeString(
                folder.resolve("lineage.yaml"),
                "edges: [{from: %s, to: %s, columns: [], pipeline: airflow.one}]".formatted(FROM, TO));

        assertThat(run("--file", file.toString())).isZero();

        assertThat(stored().orElseThrow().description()).contains("garner:airflow.one");
        assertThat(text()).contains("airflow.one: 1 created");
    }

    @Test
    void theNameOfASourceIsRefused() throws IOException {
        Files.writeString(
                folder.resolve("ingest.yaml"),
                "openmetadata: {url: \"%s\", token: \"${TOKEN}\"}\nsources: {crm: {type: library}}\n"
                        .formatted(server.url()));

        assertThat(run("--from", FROM, "--to", TO, "--name", "crm")).isEqualTo(2);

        assertThat(text()).contains("\"crm\" is a source of the configuration", "Give another name with --name");
        assertThat(stored()).isEmpty();
    }

    @Test
    void aTokenThatIsRefusedAndACatalogThatIsAwayHaveTheirExitCodes() throws IOException {
        variables.put("TOKEN", "stale");
        assertThat(run("--from", FROM, "--to", TO, "--result-line")).isEqualTo(13);
        assertThat(result().path("status").asText()).isEqualTo("failed");
        assertThat(result().at("/fault/exitCode").asInt()).isEqualTo(13);

        Files.writeString(
                folder.resolve("ingest.yaml"),
                "openmetadata: {url: \"http://127.0.0.1:1\", token: \"${TOKEN}\"}\nsources: {}\n");
        assertThat(run("--from", FROM, "--to", TO)).isEqualTo(11);
    }

    @Test
    void withoutAFileTheEnvironmentNamesTheCatalogAndAirflowTheEmitter() throws IOException {
        Files.delete(folder.resolve("ingest.yaml"));
        variables.putAll(Map.of(
                "OPENMETADATA_URL",
                server.url().toString(),
                "OPENMETADATA_JWT_TOKEN",
                server.botToken(),
                "AIRFLOW_CTX_DAG_ID",
                "customer_etl",
                "AIRFLOW_CTX_TASK_ID",
                "load"));

        assertThat(execute(List.of("lineage", "--from", FROM, "--to", TO))).isZero();

        assertThat(stored().orElseThrow().description()).contains("garner:customer_etl.load");
    }

    private void service(String name) {
        CatalogTables.of(catalog).service(name);
    }

    private void pipelines(String... names) {
        CatalogTables.of(catalog).pipelines("airflow", names);
    }

    private Optional<EdgeDetails> stored() {
        Reference from =
                catalog.lineage().reference(EntityType.TABLE, Fqn.parse(FROM)).orElseThrow();
        Reference to =
                catalog.lineage().reference(EntityType.TABLE, Fqn.parse(TO)).orElseThrow();
        return catalog.lineage().edge(from, to);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("lineage"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--config", folder.resolve("ingest.yaml").toString()));
        return execute(all);
    }

    private int execute(List<String> arguments) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Console console = new Console(stream, stream, Environment.of(variables), false);
        return new Program(console, LibraryProvider.providers(), question -> Optional.empty(), () -> stdin)
                .run(arguments.toArray(String[]::new));
    }

    private JsonNode result() throws IOException {
        List<String> lines = text().lines().toList();
        return new ObjectMapper().readTree(lines.get(lines.size() - 1));
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
