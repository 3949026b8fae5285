package io.garner.catalog.observed;

import static io.garner.catalog.observed.Live.COLUMNS;
import static io.garner.catalog.observed.Live.on;
import static io.garner.catalog.observed.Live.operation;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was observed of tables, of everything else that is harvested. */
class OtherCollectionsTest {

    private static final Map<String, String> BODIES = new TreeMap<>(Map.of(
            "services/databaseServices",
                    "'name': 'x.y', 'serviceType': 'Postgres', 'connection': {'config': {'type': 'Postgres'}}",
            "databases", "'name': 'x.y', 'service': 'pg'",
            "databaseSchemas", "'name': 'x.y', 'database': 'pg.pagila'",
            "tables", "'name': 'x.y', 'databaseSchema': 'pg.pagila.public', 'columns': []",
            "storedProcedures",
                    "'name': 'x.y', 'databaseSchema': 'pg.pagila.public', 'storedProcedureCode': {'language': 'SQL',"
                            + " 'code': 'select 1'}",
            "services/pipelineServices",
                    "'name': 'x.y', 'serviceType': 'Airflow', 'connection': {'config': {'type': 'Airflow'}}",
            "pipelines", "'name': 'x.y', 'service': 'af', 'tasks': [{'name': 't'}]"));

    private static final Map<String, String> FILTERS = Map.of(
            "databases", "service=pg",
            "databaseSchemas", "database=pg.pagila",
            "tables", "databaseSchema=pg.pagila.public",
            "storedProcedures", "databaseSchema=pg.pagila.public",
            "pipelines", "service=af");

    private interface Check {
        void of(Live it, String collection, String members);
    }

    private static void everywhere(String version, Check check) {
        on(version, it -> {
            it.bot().withPipelineService();
            BODIES.forEach((collection, members) -> check.of(it, collection, members));
        });
    }

    private static Answer put(Live it, String collection, String members, String more) {
        Answer answer = it.put(collection, "{" + members + more + "}");
        assertThat(answer.status()).as(collection + answer.response().body()).isIn(200, 201);
        return answer;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void putOfTheSameChangesNothingAnywhere(String version) {
        everywhere(version, (it, collection, members) -> {
            Answer created = put(it, collection, members, "");
            assertThat(created.status()).isEqualTo(201);
            Answer same = put(it, collection, members, "");
            assertThat(same.change()).as(collection).isEqualTo("entityNoChange");
            assertThat(same.version()).isEqualTo(0.1);
            assertThat(same.id()).isEqualTo(created.id());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void botFillsButNeverChangesDescriptionsAnywhere(String version) {
        everywhere(version, (it, collection, members) -> {
            put(it, collection, members, "");
            assertThat(put(it, collection, members, ", 'description': 'one'").version())
                    .isEqualTo(0.2);
            assertThat(put(it, collection, members, ", 'description': 'two'").text("description"))
                    .as(collection)
                    .isEqualTo("one");
            assertThat(put(it, collection, members, "").text("description")).isEqualTo("one");
            Answer byPerson = it.admin().put(collection, Live.quoted("{" + members + "}"));
            assertThat(byPerson.json().has("description")).as(collection).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void nameWithADotIsDeletedAndRevivedAnywhere(String version) {
        everywhere(version, (it, collection, members) -> {
            Answer created = put(it, collection, members, "");
            String fqn = created.text("fullyQualifiedName");
            assertThat(fqn).endsWith("\"x.y\"");
            String path = collection + "/name/" + Rest.segment(fqn);
            assertThat(it.bot().delete(path).at("/deleted").asBoolean())
                    .as(collection)
                    .isTrue();
            assertThat(it.bot().get(path).status()).isEqualTo(404);
            assertThat(it.bot().get(path + "?include=deleted").id()).isEqualTo(created.id());
            assertThat(it.bot()
                            .post(collection, Live.quoted("{" + members + "}"))
                            .status())
                    .isEqualTo(409);
            assertThat(put(it, collection, members, "").id()).isEqualTo(created.id());
            assertThat(it.bot().delete(path + "?hardDelete=true").status()).isEqualTo(200);
            assertThat(it.bot().get(path + "?include=all").status()).isEqualTo(404);
            assertThat(put(it, collection, members, "").id()).isNotEqualTo(created.id());
        });
    }

    @ParameterizedTest
    @CsvSource({"1.2.0, 404", "1.6.0, 500"})
    void restoreIsEverywhere(String version, int alive) {
        everywhere(version, (it, collection, members) -> {
            String id = put(it, collection, members, "").id();
            it.bot().delete(collection + "/" + id);
            Answer restored = it.put(collection + "/restore", "{'id': '" + id + "'}");
            assertThat(restored.status()).as(collection).isEqualTo(200);
            assertThat(it.bot().get(collection + "/" + id).status()).isEqualTo(200);
            assertThat(it.put(collection + "/restore", "{'id': '" + id + "'}").status())
                    .as(collection)
                    .isEqualTo(alive);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void formerVersionsAreKeptAnywhere(String version) {
        everywhere(version, (it, collection, members) -> {
            String path = collection + "/" + put(it, collection, members, "").id();
            it.admin().patch(path, Live.quoted(operation("add", "/description", "one")));
            it.patch(path, operation("add", "/description", "two"));
            assertThat(it.bot().get(path + "/versions").at("/versions"))
                    .as(collection)
                    .hasSize(3);
            assertThat(it.bot().get(path + "/versions/0.2").text("description")).isEqualTo("one");
            assertThat(it.bot().get(path + "/versions/0.1").json().has("description"))
                    .isFalse();
            assertThat(it.bot().get(path + "/versions/7.7").status()).isEqualTo(404);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void everyListIsFilteredByItsContainersAndByDeletion(String version) {
        everywhere(version, (it, collection, members) -> {
            String id = put(it, collection, members, "").id();
            it.bot().delete(collection + "/" + id);
            assertThat(it.bot()
                            .get(collection + "?include=deleted")
                            .at("/data/0/id")
                            .asText())
                    .as(collection)
                    .isEqualTo(id);
            String filter = FILTERS.getOrDefault(collection, "");
            if (!filter.isEmpty()) {
                assertThat(it.bot()
                                .get(collection + "?include=deleted&" + filter)
                                .at("/paging/total")
                                .asInt())
                        .as(collection)
                        .isEqualTo(1);
                assertThat(it.bot().get(collection + "?" + filter + "&limit=0").at("/data"))
                        .isEmpty();
                assertThat(it.bot()
                                .get(collection + "?include=all&" + filter + "x")
                                .at("/data"))
                        .as(collection)
                        .isEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"databases", "databaseSchemas"})
    void byNameRecursiveIsHeardBy16(String collection) {
        on("1.6.0", it -> {
            it.table("t", COLUMNS);
            String fqn = collection.equals("databases") ? "pg.pagila" : "pg.pagila.public";
            assertThat(it.bot()
                            .delete(collection + "/name/" + fqn + "?recursive=true&hardDelete=true")
                            .status())
                    .isEqualTo(200);
            assertThat(it.bot().get("tables?include=all").at("/data")).isEmpty();
        });
    }
}
