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
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main job, from an empty catalog to a changed source, against each kind of OpenMetadata. */
class EveryVersionIT {

    @RegisterExtension
    static final PagilaServer PAGILA = new PagilaServer();

    /** Keys that point at themselves, in a circle and forward; a view; comments. */
    private static final String SHOP = """
            CREATE TABLE customer (id integer PRIMARY KEY, referred_by integer REFERENCES customer, name varchar(40));
            CREATE TABLE invoice (id integer PRIMARY KEY, customer_id integer REFERENCES customer, latest_item integer);
            CREATE TABLE item (invoice_id integer REFERENCES invoice, line integer, price numeric(8, 2),
                PRIMARY KEY (invoice_id, line));
            ALTER TABLE invoice ADD UNIQUE (id, latest_item);
            ALTER TABLE invoice ADD FOREIGN KEY (id, latest_item) REFERENCES item (invoice_id, line);
            CREATE VIEW turnover AS SELECT invoice_id, sum(price) AS total FROM item GROUP BY invoice_id;
            COMMENT ON TABLE customer IS 'Who buys.';
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "OpenMetadata {0}")
    @ValueSource(strings = {"1.2.0", "2.0.0"})
    void theMainJobFillsTheCatalogAndKeepsItTrue(String version) throws Exception {
        fillAndKeepTrue(version);
    }

    @Tag("slow")
    @ParameterizedTest(name = "OpenMetadata {0}")
    @ValueSource(strings = {"1.4.0", "1.6.0", "1.11.0"})
    void soItDoesWithTheReleasesInBetween(String version) throws Exception {
        fillAndKeepTrue(version);
    }

    private void fillAndKeepTrue(String version) throws Exception {
        String database = "shop_" + version.replace('.', '_');
        PAGILA.server().createDatabase(database);
        PAGILA.server().run(database, SHOP);
        try (CatalogServer catalog = CatalogServer.start(version)) {
            IngestJar jar = jar(catalog, database);

            aRefusedTableIsNamedAndTheOthersArrive(jar, catalog);
            theNextRunBringsWhatWasMissing(jar);
            anUnchangedSourceCausesNoWrite(jar, catalog);
            theShopArrivesWithItsKeys(jar, catalog);
            aChangedSourceIsFollowed(jar, catalog, database);
        }
    }

    private static void aRefusedTableIsNamedAndTheOthersArrive(IngestJar jar, CatalogServer catalog) {
        catalog.faults().refuse("PUT", ".*\\.film_text|film_text|.*\\.inventory|inventory", 400, "not wanted here");

        Ran ran = jar.run("--source", "pagila", "--result-line");

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(12);
        assertThat(ran.out()).contains("pagila.pagila.public.inventory").contains("not wanted here");
        catalog.faults().clear();
    }

    private static void theNextRunBringsWhatWasMissing(IngestJar jar) {
        Ran ran = jar.run("--source", "pagila", "--result-line");

        assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.count("tables")).isEqualTo(23);
        assertThat(ran.count("created") + ran.count("updated")).isPositive();
        assertThat(ran.count("failed")).isZero();
    }

    private static void anUnchangedSourceCausesNoWrite(IngestJar jar, CatalogServer catalog) {
        catalog.requests().clear();

        Ran ran = jar.run("--source", "pagila", "--result-line");

        assertThat(ran.count("unchanged")).isEqualTo(36);
        Ran verified = jar.run("--source", "pagila", "--verify", "--result-line");
        assertThat(verified.count("unchanged")).as(verified.out()).isEqualTo(36);
        assertThat(catalog.requests().all())
                .noneMatch(request -> request.method().matches("PUT|POST|PATCH|DELETE"));
    }

    private static void theShopArrivesWithItsKeys(IngestJar jar, CatalogServer catalog) throws Exception {
        Ran ran = jar.run("--source", "shop", "--result-line");

        assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.count("foreignKeys")).isEqualTo(4);
        JsonNode customer = table(catalog, "customer", "tableConstraints,columns");
        assertThat(customer.path("description").asText()).isEqualTo("Who buys.");
        assertThat(customer.path("tableConstraints").toString()).contains("customer.id");
        assertThat(table(catalog, "invoice", "tableConstraints")
                        .path("tableConstraints")
                        .toString())
                .contains("item.invoice_id", "item.line", "customer.id");
        String text = catalog.version().startsWith("1.2") ? "viewDefinition" : "schemaDefinition";
        assertThat(table(catalog, "turnover", text).path(text).asText()).contains("CREATE VIEW", "sum(");
    }

    private static void aChangedSourceIsFollowed(IngestJar jar, CatalogServer catalog, String database)
            throws Exception {
        PAGILA.server().run(database, "ALTER TABLE customer ADD COLUMN email text");
        catalog.requests().clear();

        Ran ran = jar.run("--source", "shop", "--result-line");

        assertThat(ran.count("updated")).isEqualTo(1);
        assertThat(catalog.requests().all())
                .filteredOn(request -> request.method().matches("PUT|POST|PATCH|DELETE"))
                .hasSize(1);
        assertThat(table(catalog, "customer", "columns").path("columns").findValuesAsText("name"))
                .containsExactly("id", "referred_by", "name", "email");
    }

    private IngestJar jar(CatalogServer catalog, String database) throws SQLException {
        return new IngestJar(folder)
                .secret("CATALOG_TOKEN", catalog.botToken())
                .secret("PAGILA_PASSWORD", PAGILA.password())
                .config("""
                        openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                        sources:
                          pagila: {type: postgres, host: localhost, port: %d, database: pagila, username: harvester,
                                   password: "${PAGILA_PASSWORD}"}
                          shop: {type: postgres, host: localhost, port: %2$d, database: %s, username: harvester,
                                 password: "${PAGILA_PASSWORD}"}
                        """.formatted(catalog.url(), PAGILA.port(), database));
    }

    private static JsonNode table(CatalogServer catalog, String name, String fields)
            throws IOException, InterruptedException {
        String database = "shop_" + catalog.version().replace('.', '_');
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(catalog.apiUrl() + "/v1/tables/name/shop." + database
                                        + ".public." + name + "?fields=" + fields))
                                .header("Authorization", "Bearer " + catalog.botToken())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }
}
