package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.CatalogServer;
import io.garner.catalog.LoggedRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmetadata.schema.api.data.CreateDatabase;
import org.openmetadata.schema.api.data.CreateDatabaseSchema;
import org.openmetadata.schema.api.data.CreateStoredProcedure;
import org.openmetadata.schema.api.data.CreateTable;
import org.openmetadata.schema.api.lineage.AddLineage;
import org.openmetadata.schema.api.services.CreateDatabaseService;

/** Every body that a run sends, judged by what OpenMetadata itself published. */
class OfficialModelIT {

    @RegisterExtension
    static final PagilaServer PAGILA = new PagilaServer();

    private static final String COLLECTION = "/api/v1/";

    /** What OpenMetadata says of the bodies that a collection takes. */
    private enum Judge {
        SERVICES("services/databaseServices", "api/services/createDatabaseService.json", CreateDatabaseService.class),
        DATABASES("databases", "api/data/createDatabase.json", CreateDatabase.class),
        SCHEMAS("databaseSchemas", "api/data/createDatabaseSchema.json", CreateDatabaseSchema.class),
        TABLES("tables", "api/data/createTable.json", CreateTable.class),
        ROUTINES("storedProcedures", "api/data/createStoredProcedure.json", CreateStoredProcedure.class),
        EDGES("lineage", "api/lineage/addLineage.json", AddLineage.class);

        private final String collection;
        private final String schema;
        private final Class<?> type;

        Judge(String collection, String schema, Class<?> type) {
            this.collection = collection;
            this.schema = schema;
            this.type = type;
        }

        static Judge of(LoggedRequest write) {
            return Arrays.stream(values())
                    .filter(judge -> write.path().equals(COLLECTION + judge.collection))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no judge for " + write.path()));
        }
    }

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0"})
    void everyBodyKeepsToTheOfficialSchemaOfItsVersion(String version) {
        OfficialSchemas schemas = new OfficialSchemas(version);

        List<LoggedRequest> writes = writesOfARun(version);

        assertThat(writes).hasSizeGreaterThan(26);
        assertThat(writes)
                .allSatisfy(write -> assertThat(schemas.complaintsAbout(Judge.of(write).schema, bodyOf(write)))
                        .as("%s %s", write.path(), bodyOf(write).path("name"))
                        .isEmpty());
    }

    @Test
    void aMemberThatTheVersionDoesNotKnowWouldBeNoticed() {
        ObjectNode body = new ObjectMapper()
                .createObjectNode()
                .put("name", "pagila")
                .put("service", "pagila")
                .put("sourceHash", "0123456789abcdef0123456789abcdef");

        assertThat(new OfficialSchemas("1.2.0").complaintsAbout(Judge.DATABASES.schema, body))
                .isNotEmpty();
        assertThat(new OfficialSchemas("1.4.0").complaintsAbout(Judge.DATABASES.schema, body))
                .isEmpty();
    }

    @Test
    void bodiesOf14SurviveARoundTripThroughTheOfficialTypes() throws IOException {
        ObjectMapper official = JsonMapper.builder()
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .build();

        for (LoggedRequest write : writesOfARun("1.4.0")) {
            JsonNode sent = bodyOf(write);
            Object typed = official.treeToValue(sent, Judge.of(write).type);

            assertThat(missing(sent, official.valueToTree(typed)))
                    .as(write.path())
                    .isEmpty();
        }
    }

    /** Members that we sent and that did not come back equal; the official types add defaults of their own. */
    private static List<String> missing(JsonNode sent, JsonNode back) {
        if (sent.isObject()) {
            return sent.properties().stream()
                    .flatMap(member -> missing(member.getValue(), back.path(member.getKey())).stream()
                            .map(path -> member.getKey() + "." + path))
                    .toList();
        }
        if (sent.isArray() && back.isArray() && sent.size() == back.size()) {
            return IntStream.range(0, sent.size())
                    .boxed()
                    .flatMap(i -> missing(sent.get(i), back.get(i)).stream().map(path -> i + "." + path))
                    .toList();
        }
        return sent.equals(back) ? List.of() : List.of(sent + " became " + back);
    }

    private List<LoggedRequest> writesOfARun(String version) {
        try (CatalogServer catalog = CatalogServer.start(version)) {
            Ran ran = new IngestJar(folder)
                    .secret("CATALOG_TOKEN", catalog.botToken())
                    .secret("PAGILA_PASSWORD", PAGILA.password())
                    .config("""
                            openmetadata: {url: "%s", token: "${CATALOG_TOKEN}"}
                            sources:
                              pagila: {type: postgres, host: localhost, port: %d, database: pagila, username: harvester,
                                       password: "${PAGILA_PASSWORD}"}
                            """.formatted(catalog.url(), PAGILA.port()))
                    .run("--source", "pagila");
            assertThat(ran.exitCode()).as(ran.err()).isZero();
            return catalog.requests().all().stream()
                    .filter(request -> !request.method().equals("GET"))
                    .toList();
        }
    }

    private static JsonNode bodyOf(LoggedRequest write) {
        return write.body().orElseThrow();
    }
}
