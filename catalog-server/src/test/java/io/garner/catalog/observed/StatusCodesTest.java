package io.garner.catalog.observed;

import static io.garner.catalog.observed.Live.COLUMNS;
import static io.garner.catalog.observed.Live.on;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import io.garner.catalog.http.Json;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call is answered with, good or bad. */
class StatusCodesTest {

    private static final String TABLE = "{'name': 't', 'databaseSchema': 'pg.pagila.public', 'columns': []}";

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void putCreatesUpdatesAndFindsTheSame(String version) {
        on(version, it -> {
            Answer created = it.table("t", COLUMNS);
            assertThat(created.status()).isEqualTo(201);
            assertThat(created.change()).isEqualTo("entityCreated");
            Answer updated = it.table("t", COLUMNS + ", 'description': 'd'");
            assertThat(updated.status()).isEqualTo(200);
            assertThat(updated.change()).isEqualTo("entityUpdated");
            assertThat(updated.version()).isEqualTo(0.2);
            Answer same = it.table("t", COLUMNS + ", 'description': 'd'");
            assertThat(same.status()).isEqualTo(200);
            assertThat(same.version()).isEqualTo(0.2);
            assertThat(it.table("t", "'columns': []").version()).isEqualTo(1.2);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void identicalPutDescribesNoChangeIn12AndTheLastOneIn16(String version) {
        on(version, it -> {
            it.table("t", COLUMNS);
            JsonNode untouched = it.table("t", COLUMNS).json().path("changeDescription");
            it.table("t", COLUMNS + ", 'description': 'd'");
            JsonNode touched =
                    it.table("t", COLUMNS + ", 'description': 'd'").json().path("changeDescription");
            if (it.is12()) {
                String empty = "{'fieldsAdded': [], 'fieldsUpdated': [], 'fieldsDeleted': [], 'previousVersion': %s}";
                assertThat(untouched).isEqualTo(Json.read(Live.quoted(empty.formatted("0.1"))));
                assertThat(touched).isEqualTo(Json.read(Live.quoted(empty.formatted("0.2"))));
            } else {
                assertThat(untouched.isMissingNode() || untouched.isNull()).isTrue();
                assertThat(touched.at("/fieldsAdded/0/name").asText()).isEqualTo("description");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void postOfWhatExistsConflictsEvenWhenItIsSoftDeleted(String version) {
        on(version, it -> {
            Answer created = it.bot().post("tables", Live.quoted(TABLE));
            assertThat(created.status()).isEqualTo(201);
            for (int i = 0; i < 2; i++) {
                Answer again = it.bot().post("tables", Live.quoted(TABLE));
                assertThat(again.status()).isEqualTo(409);
                assertThat(again.message()).isEqualTo("Entity already exists");
                it.bot().delete("tables/" + created.id());
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "databases| {'name': 'd', 'service': 'no'}| databaseService instance for no not found",
                "databaseSchemas| {'name': 's', 'database': 'pg.no'}| database instance for pg.no not found",
                "tables| {'name': 't', 'databaseSchema': 'pg.pagila.no', 'columns': []}|"
                        + " databaseSchema instance for pg.pagila.no not found",
                "storedProcedures| {'name': 'p', 'databaseSchema': 'pg.pagila.no', 'storedProcedureCode': {'language':"
                        + " 'SQL', 'code': 'x'}}| databaseSchema instance for pg.pagila.no not found",
                "pipelines| {'name': 'p', 'service': 'no'}| pipelineService instance for no not found"
            })
    void missingParentIsA404InBoth(String collection, String body, String message) {
        for (String version : new String[] {"1.2.0", "1.6.0"}) {
            on(version, it -> {
                Answer answer = it.put(collection, body);
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.message()).isEqualTo(message);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void whatIsNoTableIsA400(String version) {
        on(version, it -> {
            assertThat(it.put("tables", "{'databaseSchema': 'pg.pagila.public', 'columns': []}")
                            .message())
                    .as("bean validation")
                    .isEqualTo("[name must not be null]");
            assertThat(it.table("t", "'columns': [{'name': 'a', 'dataType': 'NOPE'}]")
                            .status())
                    .as("enum")
                    .isEqualTo(400);
            assertThat(it.table("t", "'columns': [], 'bogus': 1").message()).startsWith("Unrecognized field \"bogus\"");
            assertThat(it.read("t", "").status()).isEqualTo(404);
            Answer malformed = it.bot().put("tables", "{\"name\": }");
            assertThat(malformed.status()).isEqualTo(400);
            assertThat(malformed.header("Content-Type")).isEqualTo("text/plain");
        });
    }

    @ParameterizedTest
    @CsvSource({"tables", "databases", "databaseSchemas", "pipelines", "services/databaseServices"})
    void unknownNamesAndIdsAre404InBoth(String collection) {
        for (String version : new String[] {"1.2.0", "1.6.0"}) {
            on(version, it -> {
                assertThat(it.bot().get(collection + "/name/no.such.thing").status())
                        .isEqualTo(404);
                assertThat(it.bot()
                                .get(collection + "/00000000-0000-0000-0000-000000000000")
                                .status())
                        .isEqualTo(404);
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, tables/not-a-uuid, 404",
        "GET, nosuch, 404",
        "DELETE, tables, 405",
        "POST, databases/name/x, 405",
        "PUT, tables/bulk, 405",
        "PATCH, tables/00000000-0000-0000-0000-000000000000, 415"
    })
    void wordsOfTheFrameworkAreWrappedInA500(String method, String path, int inside) {
        for (String version : new String[] {"1.2.0", "1.6.0"}) {
            on(version, it -> {
                Answer answer =
                        it.bot().with("Content-Type", "application/json").send(method, path, Optional.of("{}"));
                assertThat(answer.status()).isEqualTo(500);
                assertThat(answer.text("responseMessage"))
                        .startsWith("An exception with message [HTTP " + inside + " ")
                        .endsWith("] was thrown while processing request.");
                assertThat(answer.text("errorType")).isEqualTo(it.is12() ? "" : "UNHANDLED_SERVER_EXCEPTION");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void fieldsAreThoseOfTheVersion(String version) {
        on(version, it -> {
            assertThat(it.bot().get("tables?fields=bogus").status()).isEqualTo(400);
            assertThat(it.bot().get("tables?fields=owner").status()).isEqualTo(it.is12() ? 200 : 400);
            assertThat(it.bot().get("tables?fields=owners").status()).isEqualTo(it.is12() ? 400 : 200);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void listsAreBoundedAndCounted(String version) {
        on(version, it -> {
            it.table("t", COLUMNS);
            assertThat(it.bot().get("tables?limit=1000000").status()).isEqualTo(200);
            assertThat(it.bot().get("tables?limit=1000001").status()).isEqualTo(400);
            assertThat(it.bot().get("tables?limit=0").json())
                    .isEqualTo(Json.read(Live.quoted("{'data': [], 'paging': {'total': 1}}")));
            for (String parent : new String[] {"service=no", "database=no.such", "databaseSchema=no.such.x"}) {
                Answer none = it.bot().get("tables?" + parent);
                assertThat(none.status()).as(parent).isEqualTo(200);
                assertThat(none.at("/data")).as(parent).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void pagesOfEveryCollectionFollowTheNames(String version) {
        on(version, it -> {
            for (String name : new String[] {"c", "a", "b"}) {
                it.put("databaseSchemas", "{'name': '" + name + "', 'database': 'pg.pagila'}");
            }
            Answer first = it.bot().get("databaseSchemas?database=pg.pagila&limit=2");
            assertThat(first.at("/data").findValuesAsText("fullyQualifiedName")).contains("pg.pagila.a", "pg.pagila.b");
            Answer next = it.bot()
                    .get("databaseSchemas?database=pg.pagila&limit=2&after="
                            + Rest.segment(first.at("/paging/after").asText()));
            assertThat(next.at("/data/0/name").asText()).isEqualTo("c");
            assertThat(next.at("/data/1/name").asText()).isEqualTo("public");
            assertThat(next.at("/paging").has("after")).isFalse();
        });
    }
}
