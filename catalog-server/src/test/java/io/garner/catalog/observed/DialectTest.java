package io.garner.catalog.observed;

import static io.garner.catalog.observed.Live.COLUMNS;
import static io.garner.catalog.observed.Live.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one of the observed servers knows and the other does not. */
class DialectTest {

    private static final List<String> PIPELINES_OF_12 = List.of(("Airflow GluePipeline Airbyte Fivetran Dagster Nifi"
                    + " DomoPipeline CustomPipeline DatabricksPipeline Spline")
            .split(" "));
    private static final List<String> PIPELINES_OF_16 =
            List.of("DBTCloud", "Flink", "KafkaConnect", "Matillion", "OpenLineage", "Spark");
    private static final List<String> DATABASES_OF_16 =
            List.of("BigTable", "Doris", "Iceberg", "SAS", "SapErp", "Synapse", "Teradata", "UnityCatalog");

    private static void assertTaken(Answer answer, boolean taken) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(taken ? 201 : 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void ownerIsOneOrMany(String version) {
        on(version, it -> {
            String reference = "{'id': '" + it.admin().get("users/name/admin").id() + "', 'type': 'user'}";
            assertTaken(it.table("one", COLUMNS + ", 'owner': " + reference), it.is12());
            assertTaken(it.table("many", COLUMNS + ", 'owners': [" + reference + "]"), !it.is12());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void textOfAViewHasTwoNames(String version) {
        on(version, it -> {
            String view = COLUMNS + ", 'tableType': 'View', ";
            assertTaken(it.table("old", view + "'viewDefinition': 'select 1'"), it.is12());
            assertTaken(it.table("new", view + "'schemaDefinition': 'select 1'"), !it.is12());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tables| 'name': 'x', 'databaseSchema': 'pg.pagila.public', 'columns': []",
                "databases| 'name': 'x', 'service': 'pg'",
                "databaseSchemas| 'name': 'x', 'database': 'pg.pagila'",
                "pipelines| 'name': 'x', 'service': 'af'",
                "storedProcedures| 'name': 'x', 'databaseSchema': 'pg.pagila.public', 'storedProcedureCode':"
                        + " {'language': 'SQL', 'code': 'select 1'}"
            })
    void sourceHashIsOf16(String collection, String members) {
        for (String version : new String[] {"1.2.0", "1.6.0"}) {
            on(version, it -> {
                it.bot().withPipelineService();
                assertTaken(it.put(collection, "{" + members + ", 'sourceHash': 'abc'}"), !it.is12());
                assertThat(it.put(collection, "{" + members + "}").status()).isIn(200, 201);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void dataModelAndDynamicTablesAreOf16(String version) {
        on(version, it -> {
            assertTaken(it.table("model", COLUMNS + ", 'dataModel': {'modelType': 'DBT', 'sql': 'x'}"), !it.is12());
            assertTaken(it.table("dynamic", COLUMNS + ", 'tableType': 'Dynamic'"), !it.is12());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void typesOfServicesAreThoseOfTheVersion(String version) {
        on(version, it -> {
            String service = "{'name': '%1$s', 'serviceType': '%1$s'}";
            for (String type : PIPELINES_OF_12) {
                assertTaken(it.put("services/pipelineServices", service.formatted(type)), true);
            }
            for (String type : PIPELINES_OF_16) {
                assertTaken(it.put("services/pipelineServices", service.formatted(type)), !it.is12());
            }
            for (String type : DATABASES_OF_16) {
                assertTaken(it.put("services/databaseServices", service.formatted(type)), !it.is12());
            }
        });
    }
}
