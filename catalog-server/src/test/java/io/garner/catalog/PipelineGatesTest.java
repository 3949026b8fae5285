package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members of pipelines, queries, ingestion pipelines and their services on both sides of their gate. */
class PipelineGatesTest {

    private static final String SERVICES = "services/pipelineServices";
    private static final String INGESTIONS = "services/ingestionPipelines";
    private static final String RUN = "'timestamp': 1767236400000, 'executionStatus': 'Successful', ";

    @ParameterizedTest(name = "{0} {1}: not yet in {2}, in {3} and later")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                SERVICES + "| 'owners': []| 1.4.0| 1.5.0",
                SERVICES + "| 'domains': []| 1.8.0| 1.9.0",
                SERVICES + "| 'dataProducts': []| 1.3.0| 1.4.0",
                "pipelines| 'owners': []| 1.4.0| 1.5.0",
                "pipelines| 'domains': []| 1.8.0| 1.9.0",
                "pipelines| 'dataProducts': []| 1.3.0| 1.4.0",
                "pipelines| 'sourceHash': 'abc'| 1.3.0| 1.4.0",
                "pipelines| 'state': 'Active'| 1.10.0| 1.11.0",
                "pipelines| 'tasks': [{'name': 't', 'owners': []}]| 1.4.0| 1.5.0",
                "queries| 'owners': []| 1.4.0| 1.5.0",
                "queries| 'dialect': 'postgres'| 1.10.0| 1.11.0",
                "queries| 'domains': []| 1.10.0| 1.11.0",
                INGESTIONS + "| 'owners': []| 1.4.0| 1.5.0"
            })
    void comesWithItsVersion(String collection, String member, String tooEarly, String since) {
        Gated.assertRefused(tooEarly, collection, member);
        Gated.assertTaken(since, collection, member);
        Gated.assertTaken("2.0.0", collection, member);
    }

    @ParameterizedTest(name = "{0}: still in {1}, gone in {2}")
    @CsvSource({
        SERVICES + ", 1.4.0, 1.5.0",
        "pipelines, 1.4.0, 1.5.0",
        "queries, 1.4.0, 1.5.0",
        INGESTIONS + ", 1.4.0, 1.5.0"
    })
    void oneOwnerGoesWith15(String collection, String last, String tooLate) {
        String owner = "'owner': {'id': 'ADMIN', 'type': 'user'}";
        Gated.assertTaken("1.2.0", collection, owner);
        Gated.assertTaken(last, collection, owner);
        Gated.assertRefused(tooLate, collection, owner);
        Gated.assertRefused("2.0.0", collection, owner);
    }

    @ParameterizedTest(name = "{0} of one domain up to 1.8")
    @ValueSource(strings = {SERVICES, "pipelines"})
    void domainIsAnUnknownMemberFrom19On(String collection) {
        assertThat(Gated.put("1.8.0", collection, "'domain': 'nowhere'").message())
                .isEqualTo("domain instance for nowhere not found");
        assertThat(Gated.put("1.9.0", collection, "'domain': 'nowhere'").message())
                .startsWith("Unrecognized field \"domain\"");
    }

    @ParameterizedTest(name = "taken: {1} in {0}")
    @CsvSource({"1.2.0, false", "1.3.0, false", "1.4.0, true", "1.5.0, false", "2.0.0, false"})
    void oneTaskOwnerIsOf14Alone(String version, boolean taken) {
        String tasks = "'tasks': [{'name': 't', 'owner': {'id': 'ADMIN', 'type': 'user'}}]";
        assertThat(Gated.put(version, "pipelines", tasks).status()).isEqualTo(taken ? 201 : 400);
    }

    @ParameterizedTest(name = "service type {0}: not yet in {1}, in {2} and later")
    @CsvSource({
        "Spark, 1.3.0, 1.4.0",
        "OpenLineage, 1.3.0, 1.4.0",
        "KafkaConnect, 1.3.0, 1.4.0",
        "DBTCloud, 1.5.0, 1.6.0",
        "Flink, 1.5.0, 1.6.0",
        "Matillion, 1.5.0, 1.6.0",
        "DataFactory, 1.10.0, 1.11.0",
        "SSIS, 1.10.0, 1.11.0",
        "Snowplow, 1.10.0, 1.11.0"
    })
    void serviceTypesComeWithTheirVersion(String type, String tooEarly, String since) {
        Gated.assertRefused(tooEarly, SERVICES, "'serviceType': '" + type + "'");
        Gated.assertTaken(since, SERVICES, "'serviceType': '" + type + "'");
        Gated.assertTaken("2.0.0", SERVICES, "'serviceType': '" + type + "'");
    }

    @ParameterizedTest(name = "service type {0} in every version")
    @ValueSource(
            strings = {
                "Airflow",
                "GluePipeline",
                "Airbyte",
                "Fivetran",
                "Dagster",
                "Nifi",
                "DomoPipeline",
                "CustomPipeline",
                "DatabricksPipeline",
                "Spline"
            })
    void serviceTypesOf12Stay(String type) {
        Gated.assertTaken("1.2.0", SERVICES, "'serviceType': '" + type + "'");
        Gated.assertTaken("2.0.0", SERVICES, "'serviceType': '" + type + "'");
    }

    @ParameterizedTest(name = "run with {0}: not yet in {1}, in {2} and later")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'taskStatus': [], 'executionStatus': 'Skipped'| 1.3.0| 1.4.0",
                "'taskStatus': [{'name': 't', 'executionStatus': 'Skipped'}]| 1.3.0| 1.4.0",
                "'taskStatus': [], 'executionId': 'run 1'| 1.10.0| 1.11.0",
                "'taskStatus': [], 'endTime': 1767236460000| 1.10.0| 1.11.0",
                "'taskStatus': [], 'version': '7'| 1.10.0| 1.11.0",
                "'taskStatus': [], 'parameters': {'a': 1}| 1.10.0| 1.11.0",
                "'taskStatus': [], 'executedBy': {'id': 'ADMIN', 'type': 'user'}| 1.10.0| 1.11.0",
                "'taskStatus': [], 'inputs': [{'datasetFQN': 'a.b'}]| 1.10.0| 1.11.0",
                "'taskStatus': [], 'outputs': [{'datasetFQN': 'a.b'}]| 1.10.0| 1.11.0",
                "'taskStatus': [], 'metrics': {}| 1.10.0| 1.11.0",
                "'taskStatus': [], 'error': {'errorMessage': 'no'}| 1.10.0| 1.11.0",
                "'taskStatus': [{'name': 't', 'executionStatus': 'Failed', 'taskId': '1'}]| 1.10.0| 1.11.0",
                "'taskStatus': [{'name': 't', 'executionStatus': 'Failed', 'metrics': {}}]| 1.10.0| 1.11.0"
            })
    void membersOfRunsComeWithTheirVersion(String members, String tooEarly, String since) {
        assertThat(run(tooEarly, members).status()).isEqualTo(400);
        assertThat(run(since, members).status()).isEqualTo(200);
        assertThat(run("2.0.0", members).status()).isEqualTo(200);
    }

    private static Answer run(String version, String members) {
        Rest rest = Gated.server(version);
        rest.putPipeline("dag", "'tasks': [{'name': 't'}]");
        return rest.putRun(
                RUN + members.replace("ADMIN", rest.get("users/name/admin").id()));
    }

    @ParameterizedTest(name = "ingestion run with {0}: not yet in {1}, in {2} and later")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'status': [{'name': 'Source', 'records': 3}]| 1.3.0| 1.4.0",
                "'metadata': {}| 1.10.0| 1.11.0",
                "'pipelineState': 'stopped'| 1.12.0| 1.13.0"
            })
    void membersOfIngestionRunsComeWithTheirVersion(String member, String tooEarly, String since) {
        assertThat(ingestionRun(tooEarly, member).status()).isEqualTo(400);
        assertThat(ingestionRun(since, member).status()).isEqualTo(201);
        assertThat(ingestionRun("2.0.0", member).status()).isEqualTo(201);
    }

    private static Answer ingestionRun(String version, String member) {
        Rest rest = IngestionPipelineTest.withIngestionPipeline(Gated.server(version));
        return rest.put(
                "services/ingestionPipelines/pg.harvest/pipelineStatus",
                ("{'runId': '1', 'pipelineState': 'success', 'timestamp': 1, " + member + "}").replace('\'', '"'));
    }

    @ParameterizedTest(name = "{0}: 128 in 1.3, 256 in 1.4")
    @ValueSource(strings = {SERVICES, "pipelines", "queries", INGESTIONS})
    void namesGrowWith14(String collection) {
        for (String version : new String[] {"1.2.0", "1.3.0"}) {
            Gated.assertTaken(version, collection, "'name': '" + "n".repeat(128) + "'");
            Gated.assertRefused(version, collection, "'name': '" + "n".repeat(129) + "'");
        }
        Gated.assertTaken("1.4.0", collection, "'name': '" + "n".repeat(256) + "'");
        Gated.assertRefused("1.4.0", collection, "'name': '" + "n".repeat(257) + "'");
    }

    @ParameterizedTest(name = "{0}: a slash only from 1.4 on")
    @ValueSource(strings = {SERVICES, "queries"})
    void namesOfServicesAndQueriesKeepToTheirCharactersUpTo13(String collection) {
        Gated.assertRefused("1.3.0", collection, "'name': 'a/b'");
        Gated.assertTaken("1.4.0", collection, "'name': 'a/b'");
        Gated.assertTaken("1.2.0", "pipelines", "'name': 'a/b'");
    }

    @ParameterizedTest(name = "task {0}")
    @ValueSource(strings = {"a>b", ""})
    void namesOfTasksAreFreeUpTo113(String name) {
        String tasks = "'tasks': [{'name': '" + name + "'}]";
        assertThat(Gated.put("1.13.0", "pipelines", tasks).status()).isEqualTo(name.isEmpty() ? 400 : 201);
        Gated.assertRefused("2.0.0", "pipelines", tasks);
    }
}
