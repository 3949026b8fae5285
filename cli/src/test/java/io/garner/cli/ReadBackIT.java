package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.garner.catalog.CatalogServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a person or a program finds in the catalog after a run over pagila. */
class ReadBackIT {

    @RegisterExtension
    static final PagilaServer PAGILA = new PagilaServer();

    @TempDir
    private static Path folder;

    private static CatalogServer catalog;
    private static Ran ran;

    @BeforeAll
    static void run() {
        catalog = CatalogServer.start("1.2.0");
        ran = new IngestJar(folder)
                .secret("CATALOG_TOKEN", catalog.botToken())
                .secret("PAGILA_PASSWORD", PAGILA.password())
                .config("""
                        openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                        sources:
                          pagila: {type: postgres, host: localhost, port: %d, database: pagila, username: harvester,
                                   password: "${PAGILA_PASSWORD}"}
                        """.formatted(catalog.url(), PAGILA.port()))
                .run("--source", "pagila", "--result-line");
        assertThat(ran.exitCode()).as(ran.err()).isZero();
    }

    @AfterAll
    static void stop() {
        catalog.close();
    }

    @Test
    void columnsStandInOrderWithTheirTypes() throws Exception {
        assertThat(columns("film"))
                .containsExactly(
                        "film_id INT integer NOT_NULL",
                        "title TEXT text NOT_NULL",
                        "description TEXT text NULL",
                        "release_year INT year NULL",
                        "language_id INT integer NOT_NULL",
                        "original_language_id INT integer NULL",
                        "rental_duration SMALLINT smallint NOT_NULL",
                        "rental_rate NUMERIC numeric(4,2) NOT_NULL",
                        "length SMALLINT smallint NULL",
                        "replacement_cost NUMERIC numeric(5,2) NOT_NULL",
                        "rating ENUM mpaa_rating NULL",
                        "last_update TIMESTAMP timestamp with time zone NOT_NULL",
                        "special_features ARRAY text[] NULL",
                        "fulltext TSVECTOR tsvector NOT_NULL");
        JsonNode film = table("film");
        assertThat(film.at("/columns/7/precision").asInt()).isEqualTo(4);
        assertThat(film.at("/columns/7/scale").asInt()).isEqualTo(2);
        assertThat(film.at("/columns/12/arrayDataType").asText()).isEqualTo("TEXT");
        assertThat(table("language").at("/columns/1/dataLength").asInt()).isEqualTo(20);
        assertThat(columns("staff")).contains("picture BYTEA bytea NULL");
    }

    @Test
    void compositeKeysAndForeignKeysAreConstraintsOfTheTable() throws Exception {
        assertThat(constraints("film_actor"))
                .containsExactlyInAnyOrder(
                        "PRIMARY_KEY [actor_id, film_id] []",
                        "FOREIGN_KEY [actor_id] [pagila.pagila.public.actor.actor_id]",
                        "FOREIGN_KEY [film_id] [pagila.pagila.public.film.film_id]");
        assertThat(constraints("film_category"))
                .containsExactlyInAnyOrder(
                        "PRIMARY_KEY [category_id, film_id] []",
                        "FOREIGN_KEY [category_id] [pagila.pagila.public.category.category_id]",
                        "FOREIGN_KEY [film_id] [pagila.pagila.public.film.film_id]");
        assertThat(constraints("film"))
                .contains(
                        "FOREIGN_KEY [language_id] [pagila.pagila.public.language.language_id]",
                        "FOREIGN_KEY [original_language_id] [pagila.pagila.public.language.language_id]");
        assertThat(constraints("store")).contains("UNIQUE [manager_staff_id] []");
    }

    @Test
    void aColumnNameWithABlankIsKept() throws Exception {
        assertThat(columns("customer_list")).contains("zip code TEXT text NULL");
        assertThat(table("customer_list").at("/columns/3/fullyQualifiedName").asText())
                .isEqualTo("pagila.pagila.public.customer_list.zip code");
    }

    @Test
    void thePartitionedTableHasItsKeyAndNoForeignKeysOfItsPartitions() throws Exception {
        JsonNode payment = table("payment");

        assertThat(payment.path("tableType").asText()).isEqualTo("Partitioned");
        assertThat(payment.path("tablePartition"))
                .hasToString("{\"columns\":[\"payment_date\"],\"intervalType\":\"TIME-UNIT\"}");
        assertThat(constraints("payment")).containsExactly("PRIMARY_KEY [payment_date, payment_id] []");
        assertThat(get("/api/v1/tables?limit=100&databaseSchema=pagila.pagila.public")
                        .path("data")
                        .findValuesAsText("name"))
                .hasSizeGreaterThan(22)
                .noneMatch(name -> name.startsWith("payment_p"));
    }

    @Test
    void keysThatSitOnlyOnPartitionsAreFindingsThatNameThem() {
        List<JsonNode> findings = StreamSupport.stream(
                        ran.result().path("findingDetails").spliterator(), false)
                .filter(finding -> finding.path("subject").asText().equals("pagila.public.payment"))
                .toList();

        assertThat(findings).hasSize(3).allSatisfy(finding -> {
            assertThat(finding.path("code").asText()).isEqualTo("foreign-key-on-partition");
            assertThat(finding.path("message").asText()).contains("payment_p2022_01", "payment_p2022_06");
        });
        assertThat(findings.toString()).contains("customer", "rental", "staff").doesNotContain("payment_p2022_07");
    }

    @Test
    void viewsCarryTheirText() throws Exception {
        assertThat(table("sales_by_store").path("tableType").asText()).isEqualTo("View");
        assertThat(table("sales_by_store").path("viewDefinition").asText())
                .startsWith("CREATE VIEW public.sales_by_store AS")
                .containsIgnoringCase("select");
        assertThat(table("rental_by_category").path("tableType").asText()).isEqualTo("MaterializedView");
        assertThat(table("rental_by_category").path("viewDefinition").asText())
                .startsWith("CREATE MATERIALIZED VIEW public.rental_by_category AS");
    }

    @Test
    void commentsAreDescriptions() throws Exception {
        assertThat(table("film").path("description").asText()).isNotBlank();
        assertThat(table("film").path("columns").findValuesAsText("description"))
                .isNotEmpty();
        assertThat(get("/api/v1/databases/name/pagila.pagila")
                        .path("description")
                        .asText())
                .isNotBlank();
        assertThat(get("/api/v1/databaseSchemas/name/pagila.pagila.public")
                        .path("description")
                        .asText())
                .isNotBlank();
    }

    private static List<String> columns(String table) throws Exception {
        return StreamSupport.stream(table(table).path("columns").spliterator(), false)
                .map(column -> column.path("name").asText() + " "
                        + column.path("dataType").asText() + " "
                        + column.path("dataTypeDisplay").asText() + " "
                        + column.path("constraint").asText())
                .toList();
    }

    private static List<String> constraints(String table) throws Exception {
        return StreamSupport.stream(table(table).path("tableConstraints").spliterator(), false)
                .map(c -> c.path("constraintType").asText() + " "
                        + names(c.path("columns")).stream().sorted().toList() + " " + names(c.path("referredColumns")))
                .toList();
    }

    private static List<String> names(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode table(String name) throws Exception {
        return get("/api/v1/tables/name/pagila.pagila.public." + name
                + "?fields=columns,tableConstraints,tablePartition,viewDefinition");
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(catalog.url() + path))
                                .header("Authorization", "Bearer " + catalog.adminToken())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }
}
