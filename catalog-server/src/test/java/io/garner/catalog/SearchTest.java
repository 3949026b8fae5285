package io.garner.catalog;

import static io.garner.catalog.LineageServer.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.Rest.Answer;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final LineageServer FILMS = new LineageServer("1.2.0");

    @BeforeAll
    static void addAFilmWithAnotherName() {
        FILMS.bot().putTable("film_actor", "'columns': [], 'displayName': 'Performers'");
    }

    @AfterAll
    static void stop() {
        FILMS.close();
    }

    private static List<String> found(LineageServer server, String query) {
        JsonNode hits = server.bot().get("search/query?" + query).at("/hits/hits");
        return StreamSupport.stream(hits.spliterator(), false)
                .map(hit -> hit.at("/_source/name").asText())
                .toList();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "film | film film_actor",
                "FILM | film film_actor",
                "actor | film_actor",
                "film_actor | film_actor",
                "*act* | film_actor",
                "fil? | film film_actor",
                "*film* | film film_actor",
                "name:film_actor | film_actor",
                "name.keyword:film | film",
                "name:*act* | film_actor",
                "displayName:performers | film_actor",
                "fullyQualifiedName:pg.pagila.public.film | film",
                "fullyQualifiedName:pg.pagila.* | city country film film_actor",
                "public | city country film film_actor",
                "film AND actor | film_actor",
                "city OR actor | city film_actor",
                "\"film actor\" | film_actor",
                "* | city country film film_actor",
                "nothing |",
                "nope:film |",
                "AND | city country film film_actor"
            })
    void findsByName(String query, String names) {
        List<String> expected = names == null ? List.of() : List.of(names.split(" "));
        assertThat(found(FILMS, "index=table_search_index&q=" + Rest.segment(query)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void answersInTheShapeOfElasticsearch(String version) {
        try (LineageServer server = new LineageServer(version)) {
            Answer answer = server.bot().get("search/query?q=film&index=table_search_index&from=0&size=3");
            assertThat(answer.at("/timed_out").asBoolean()).isFalse();
            assertThat(answer.at("/hits/total/value").asInt()).isEqualTo(1);
            assertThat(answer.at("/hits/total/relation").asText()).isEqualTo("eq");
            JsonNode hit = answer.at("/hits/hits/0");
            assertThat(hit.path("_index").asText()).isEqualTo("table_search_index");
            assertThat(hit.path("_id").asText()).isEqualTo(server.id("film"));
            JsonNode source = hit.path("_source");
            assertThat(source.path("id").asText()).isEqualTo(server.id("film"));
            assertThat(source.path("fullyQualifiedName").asText()).isEqualTo("pg.pagila.public.film");
            assertThat(source.path("displayName").asText()).isEqualTo("film");
            assertThat(source.path("entityType").asText()).isEqualTo("table");
            assertThat(source.path("deleted").isBoolean()).isTrue();
            assertThat(source.at("/databaseSchema/fullyQualifiedName").asText()).isEqualTo("pg.pagila.public");
            assertThat(source.findValue("href")).isNull();
        }
    }

    @Test
    void answersAPage() {
        try (LineageServer server = new LineageServer("1.6.0")) {
            assertThat(found(server, "q=*&index=table_search_index&size=2")).containsExactly("city", "country");
            assertThat(found(server, "q=*&index=table_search_index&size=2&from=2"))
                    .containsExactly("film");
            Answer none = server.bot().get("search/query?q=*&index=table_search_index&size=0");
            assertThat(none.at("/hits/total/value").asInt()).isEqualTo(3);
            assertThat(none.at("/hits/hits")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=10001", "from=9995&size=10", "size=-1", "from=2147483647&size=10000"})
    void refusesAnythingBeyondTheWindow(String page) {
        try (LineageServer server = new LineageServer("1.6.0")) {
            assertThat(server.bot().get("search/query?q=*&" + page).status()).isEqualTo(400);
        }
    }

    @Test
    void hidesWhatIsDeletedUnlessAskedForIt() {
        try (LineageServer server = new LineageServer("1.6.0")) {
            server.bot().delete("tables/" + server.id("film"));
            assertThat(found(server, "q=film")).isEmpty();
            assertThat(found(server, "q=film&deleted=true")).containsExactly("film");
        }
    }

    @ParameterizedTest(name = "{0} has {1}: {2}")
    @CsvSource({
        "1.2.0, database_search_index, 200",
        "1.2.0, database_schema_search_index, 200",
        "1.2.0, stored_procedure_search_index, 200",
        "1.2.0, user_search_index, 200",
        "1.2.0, tag_search_index, 200",
        "1.2.0, pipeline_search_index, 200",
        "1.2.0, 'table_search_index,user_search_index', 200",
        "1.2.0, table, 404",
        "1.6.0, all, 404",
        "1.11.0, table, 200",
        "1.11.0, databaseSchema, 200",
        "2.0.0, all, 200",
        "2.0.0, dataAsset, 200",
        "2.0.0, nope_search_index, 404",
        "1.2.0, nope_search_index, 404"
    })
    void knowsItsIndexes(String version, String index, int status) {
        try (CatalogServer server = CatalogServer.start(version)) {
            assertThat(Rest.asBot(server).get("search/query?q=*&index=" + index).status())
                    .isEqualTo(status);
        }
    }

    @Test
    void dataAssetsAreNoPeople() {
        try (LineageServer server = new LineageServer("2.0.0")) {
            assertThat(found(server, "q=*&size=100&index=all")).contains("admin", "film", "load", "pg");
            assertThat(found(server, "q=*&size=100&index=dataAsset"))
                    .contains("film", "load")
                    .doesNotContain("admin", "pg");
        }
    }

    @Test
    void showsNoSecrets() {
        try (LineageServer server = new LineageServer("2.0.0")) {
            String service =
                    "{'name': 'secret', 'serviceType': 'Postgres', 'connection': {'config': {'type': 'Postgres',"
                            + " 'hostPort': 'h:1', 'username': 'u', 'authType': {'password': 'hidden-word'}}}}";
            assertThat(server.bot()
                            .put("services/databaseServices", LineageServer.json(service))
                            .status())
                    .isEqualTo(201);
            Answer answer = server.bot().get("search/query?q=secret&index=all");
            assertThat(answer.at("/hits/total/value").asInt()).isEqualTo(1);
            assertThat(answer.response().body()).doesNotContain("hidden-word");
        }
    }

    @Test
    void aPatternFullOfStarsEndsSoon() {
        try (LineageServer server = new LineageServer("1.6.0")) {
            server.bot().putTable("a".repeat(200), "'columns': []");
            assertThat(found(server, "q=" + "*a".repeat(60) + "b")).isEmpty();
            assertThat(names(server.bot().get("tables").at("/data"))).contains("film");
        }
    }
}
