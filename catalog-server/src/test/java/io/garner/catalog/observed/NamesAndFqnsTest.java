package io.garner.catalog.observed;

import static io.garner.catalog.observed.Live.on;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.Rest;
import io.garner.catalog.Rest.Answer;
import io.garner.catalog.http.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, what is refused of them, and the names that are made of them. */
class NamesAndFqnsTest {

    private static final String SERVICES = "services/databaseServices";

    private static Answer put(Live it, String collection, String name) {
        ObjectNode body = Json.object().put("name", name);
        switch (collection) {
            case SERVICES -> body.put("serviceType", "Postgres");
            case "databases" -> body.put("service", "pg");
            case "databaseSchemas" -> body.put("database", "pg.pagila");
            case "pipelines" -> body.put("service", "af");
            case "columns" -> {
                return column(it, name);
            }
            default -> body.put("databaseSchema", "pg.pagila.public").putArray("columns");
        }
        return it.bot().put(collection, body.toString());
    }

    private static Answer column(Live it, String name) {
        ObjectNode body = Json.object().put("name", "t").put("databaseSchema", "pg.pagila.public");
        body.putArray("columns").addObject().put("name", name).put("dataType", "INT");
        return it.bot().put("tables", body.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.0, tables, 256",
        "1.6.0, tables, 256",
        "1.2.0, columns, 256",
        "1.6.0, columns, 256",
        "1.2.0, services/databaseServices, 128",
        "1.6.0, services/databaseServices, 256",
        "1.2.0, databases, 128",
        "1.6.0, databases, 256",
        "1.2.0, databaseSchemas, 128",
        "1.6.0, databaseSchemas, 256",
        "1.2.0, pipelines, 128",
        "1.6.0, pipelines, 256"
    })
    void haveALengthByVersionAndOnlyTheLongOneFails(String version, String collection, int longest) {
        on(version, it -> {
            it.bot().withPipelineService();
            assertThat(put(it, collection, "n".repeat(longest + 1)).status()).isEqualTo(400);
            assertThat(put(it, collection, "").status()).isEqualTo(400);
            assertThat(put(it, collection, "n".repeat(longest)).status()).isEqualTo(201);
            assertThat(put(it, collection, "n").status()).isIn(200, 201);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "$", "#", ">", "<", ":", "+", "*", "@", "["})
    void ofServicesAreNarrowIn12AndWideIn16(String character) {
        on("1.2.0", it -> {
            assertThat(put(it, SERVICES, "a_'-. &()%9ä").status()).isEqualTo(201);
            assertThat(put(it, SERVICES, "a" + character + "b").status()).isEqualTo(400);
        });
        on("1.6.0", it -> {
            Answer taken = put(it, SERVICES, "a" + character + "b");
            assertThat(taken.status()).isEqualTo(201);
            assertThat(it.id(SERVICES, "a" + character + "b")).isEqualTo(taken.id());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void withDotsAreQuotedOnEveryLevel(String version) {
        on(version, it -> {
            assertThat(put(it, "tables", "my.table").text("fullyQualifiedName"))
                    .isEqualTo("pg.pagila.public.\"my.table\"");
            put(it, SERVICES, "erp.prod");
            it.bot().put("databases", "{\"name\": \"d.b\", \"service\": \"\\\"erp.prod\\\"\"}");
            it.bot().put("databaseSchemas", "{\"name\": \"s.c\", \"database\": \"\\\"erp.prod\\\".\\\"d.b\\\"\"}");
            Answer table = it.bot()
                    .put(
                            "tables",
                            "{\"name\": \"t.t\", \"databaseSchema\": \"\\\"erp.prod\\\".\\\"d.b\\\".\\\"s.c\\\"\","
                                    + " \"columns\": [{\"name\": \"id\", \"dataType\": \"INT\"}]}");
            assertThat(table.status()).as(table.response().body()).isEqualTo(201);
            String fqn = "\"erp.prod\".\"d.b\".\"s.c\".\"t.t\"";
            assertThat(table.at("/columns/0/fullyQualifiedName").asText()).isEqualTo(fqn + ".id");
            assertThat(it.id("tables", fqn)).isEqualTo(table.id());
            assertThat(it.bot().delete("tables/name/" + Rest.segment(fqn)).id()).isEqualTo(table.id());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables", "columns", "databases"})
    void withQuotesAreRefused(String collection) {
        for (String version : new String[] {"1.2.0", "1.6.0"}) {
            on(version, it -> {
                Answer refused = put(it, collection, "my\"name");
                assertThat(refused.status()).isEqualTo(400);
                assertThat(refused.message()).startsWith("Invalid name ");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"1.2.0, 400", "1.6.0, 500"})
    void ofServicesWithQuotesAreA400OrA500(String version, int status) {
        on(version, it -> assertThat(put(it, SERVICES, "my\"name").status()).isEqualTo(status));
    }

    @ParameterizedTest
    @CsvSource({"tables", "columns", "databases", "databaseSchemas", "services/databaseServices", "pipelines"})
    void withColonPairsOrLineBreaksOrNothingAreRefused(String collection) {
        for (String version : new String[] {"1.2.0", "1.6.0"}) {
            on(version, it -> {
                it.bot().withPipelineService();
                for (String name : new String[] {"a::b", "a\nb", ""}) {
                    assertThat(put(it, collection, name).status()).as(name).isEqualTo(400);
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void withOtherCharactersStayUnquotedAndAreFoundPercentEncoded(String version) {
        on(version, it -> {
            for (String name : new String[] {"o'brien", "my table", "a/b", "fn$x#1", "a>b", "abc ", "Größe_表", "50%"}) {
                Answer answer = put(it, "tables", name);
                assertThat(answer.status()).as(name).isEqualTo(201);
                assertThat(answer.text("fullyQualifiedName")).isEqualTo("pg.pagila.public." + name);
                assertThat(it.read(name, "").id()).as(name).isEqualTo(answer.id());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void areToldApartByCase(String version) {
        on(version, it -> {
            String upper = put(it, "tables", "CITY").id();
            assertThat(it.read("city", "").status()).isEqualTo(404);
            assertThat(put(it, "tables", "city").status()).isEqualTo(201);
            assertThat(it.read("CITY", "").id()).isEqualTo(upper);
            assertThat(put(it, "databases", "PAGILA").status()).isEqualTo(201);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void mayAddUpToALongOne(String version) {
        on(version, it -> {
            String database = "d".repeat(128);
            String schema = "s".repeat(128);
            put(it, "databases", database);
            it.put("databaseSchemas", "{'name': '" + schema + "', 'database': 'pg." + database + "'}");
            Answer table = it.put(
                    "tables",
                    "{'name': '" + "t".repeat(256) + "', 'databaseSchema': 'pg." + database + "." + schema
                            + "', 'columns': [{'name': '" + "c".repeat(256) + "', 'dataType': 'INT'}]}");
            assertThat(table.status()).isEqualTo(201);
            assertThat(table.at("/columns/0/fullyQualifiedName").asText()).hasSize(2 + 129 + 129 + 257 + 257);
            assertThat(it.id("tables", table.text("fullyQualifiedName"))).isEqualTo(table.id());
        });
    }
}
