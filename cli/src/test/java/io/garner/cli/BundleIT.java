package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.garner.bundle.BundleSchema;
import io.garner.catalog.CatalogServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Harvesting pagila here and publishing it there is the same as a run that reaches both. */
class BundleIT {

    @RegisterExtension
    static final PagilaServer PAGILA = new PagilaServer();

    private static final String UUIDS = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @TempDir
    private static Path zone;

    @TempDir
    private Path folder;

    /** In the zone there is no catalog, and no variable for one. */
    @BeforeAll
    static void harvest() {
        Ran ran = new IngestJar(zone)
                .secret("PAGILA_PASSWORD", PAGILA.password())
                .config("sources: {" + pagila() + "}\n")
                .run("harvest", "--source", "pagila", "--out", bundle().toString(), "--result-line");

        assertThat(ran.exitCode()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.count("tables")).isEqualTo(23);
        assertThat(ran.count("findings")).isEqualTo(4);
    }

    @ParameterizedTest(name = "OpenMetadata {0}")
    @ValueSource(strings = {"1.2.0", "2.0.0"})
    void publishingABundleIsWhatADirectRunIs(String version) throws Exception {
        try (CatalogServer reached = CatalogServer.start(version);
                CatalogServer apart = CatalogServer.start(version)) {
            Ran direct = withSource(reached).run("--source", "pagila", "--result-line");
            Ran dry = withoutSource(apart).run("publish", bundle().toString(), "--dry-run", "--result-line");
            assertThat(writes(apart)).isEmpty();
            Ran published = withoutSource(apart).run("publish", bundle().toString(), "--result-line");

            assertThat(published.exitCode())
                    .as(published.out() + published.err())
                    .isZero();
            assertThat(comparable(published)).isEqualTo(comparable(direct));
            assertThat(dry.count("created")).isEqualTo(direct.count("created"));
            assertThat(writes(apart)).isEqualTo(writes(reached));
            assertThat(entitiesWritten(apart)).isGreaterThan(25);
            assertThat(CatalogState.of(apart)).isEqualTo(CatalogState.of(reached));

            reached.requests().clear();
            Ran again = withoutSource(reached).run("publish", bundle().toString(), "--result-line");

            assertThat(again.count("unchanged")).isEqualTo(36);
            assertThat(writes(reached)).isEmpty();
        }
    }

    @Test
    void everyLineIsWhatTheSchemaSaysAndNoneHoldsASecret() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(BundleSchema.json());
        String text = Unzipped.text(bundle());

        assertThat(text).doesNotContain(PAGILA.password());
        for (String line : text.lines().toList()) {
            assertThat(schema.validate(new ObjectMapper().readTree(line)))
                    .as(line)
                    .isEmpty();
        }
    }

    @Test
    void aFilterOfTheHarvestHoldsForThePublishing() throws Exception {
        Path films = folder.resolve("films.json.gz");
        Ran ran = new IngestJar(folder)
                .secret("PAGILA_PASSWORD", PAGILA.password())
                .config("sources: {" + pagila() + "}\n")
                .run("harvest", "--source", "pagila", "--table", "film", "--out", films.toString());
        assertThat(ran.exitCode()).as(ran.err()).isZero();
        try (CatalogServer catalog = CatalogServer.start("1.6.0")) {
            withoutSource(catalog).run("publish", bundle().toString());
            Ran published = withoutSource(catalog).run("publish", films.toString(), "--result-line");

            assertThat(published.count("tables")).isEqualTo(1);
            assertThat(published.count("unchanged")).isEqualTo(14);
            assertThat(published.count("retired")).isZero();
        }
    }

    @ParameterizedTest(name = "OpenMetadata {0}")
    @ValueSource(strings = {"1.2.0", "2.0.0"})
    void extrasAreThoseOfTheFileThatIsThereWhenABundleIsPublished(String version) throws Exception {
        try (CatalogServer catalog = CatalogServer.start(version)) {
            IngestJar publisher = withoutSource(catalog).config(section(catalog) + """
                            sources:
                              pagila:
                                type: postgres
                                rowCounts: true
                                runStatus: true
                                sourceUrl: "https://wiki.example.com/{schema}/{table}"
                                labels: [{match: 'pagila\\.public\\..*', owner: admin, tags: [Tier.Tier3]}]
                            """);

            Ran first = publisher.run("publish", bundle().toString(), "--result-line");

            assertThat(first.exitCode()).as(first.out() + first.err()).isZero();
            String owner = version.equals("1.2.0") ? "owner" : "owners";
            JsonNode film = CatalogState.get(catalog, "tables/name/pagila.pagila.public.film?fields=tags," + owner);
            assertThat(film.path("sourceUrl").asText()).isEqualTo("https://wiki.example.com/public/film");
            assertThat(film.at("/tags/0/tagFQN").asText()).isEqualTo("Tier.Tier3");
            assertThat(film.path(owner).findValuesAsText("name")).containsExactly("admin");
            assertThat(CatalogState.get(catalog, "tables/pagila.pagila.public.film/tableProfile/latest")
                            .at("/profile/rowCount")
                            .asInt())
                    .isEqualTo(30);
            catalog.requests().clear();

            Ran second = publisher.run("publish", bundle().toString(), "--result-line");

            assertThat(second.count("unchanged")).isEqualTo(36);
            assertThat(writes(catalog)).singleElement().asString().contains("/pipelineStatus");
        }
    }

    private IngestJar withSource(CatalogServer catalog) {
        return withoutSource(catalog)
                .secret("PAGILA_PASSWORD", PAGILA.password())
                .config(section(catalog) + "sources: {" + pagila() + "}\n");
    }

    private IngestJar withoutSource(CatalogServer catalog) {
        return new IngestJar(folder).secret("CATALOG_TOKEN", catalog.botToken()).config(section(catalog));
    }

    private static String section(CatalogServer catalog) {
        return "openmetadata: {url: \"" + catalog.url() + "\", token: \"${CATALOG_TOKEN}\"}\n";
    }

    private static String pagila() {
        return "pagila: {type: postgres, host: localhost, port: " + PAGILA.port()
                + ", database: pagila, username: harvester, password: \"${PAGILA_PASSWORD}\"}";
    }

    private static Path bundle() {
        return zone.resolve("pagila.json.gz");
    }

    private static JsonNode comparable(Ran ran) {
        return ((ObjectNode) ran.result()).without(List.of("seconds", "runId", "catalogUrl"));
    }

    /** Every write with its body, in no order, because several are under way at once. */
    private static List<String> writes(CatalogServer catalog) {
        return catalog.requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .map(request -> request.method() + " " + request.path() + " "
                        + request.body().map(CatalogState::sorted).orElse(""))
                .map(write -> write.replaceAll(UUIDS, "an id"))
                .sorted()
                .toList();
    }

    /** A bulk request writes as many entities as it has rows. */
    private static int entitiesWritten(CatalogServer catalog) {
        return catalog.requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .mapToInt(request -> request.body()
                        .filter(JsonNode::isArray)
                        .map(JsonNode::size)
                        .orElse(1))
                .sum();
    }
}
