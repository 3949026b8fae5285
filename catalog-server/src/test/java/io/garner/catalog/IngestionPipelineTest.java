package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestionPipelineTest {

    private static final String COLLECTION = "services/ingestionPipelines";
    private static final String STATUS = COLLECTION + "/pg.harvest/pipelineStatus";

    private static String body(Rest rest, String type) {
        return ("{'name': 'harvest', 'pipelineType': '" + type + "', 'sourceConfig': {'config': {'type':"
                        + " 'DatabaseMetadata'}}, 'airflowConfig': {}, 'service': {'id': '"
                        + rest.get("services/databaseServices/name/pg").id() + "', 'type': 'databaseService'}}")
                .replace('\'', '"');
    }

    static Rest withIngestionPipeline(Rest rest) {
        rest.put(COLLECTION, body(rest, "metadata"));
        return rest;
    }

    private static Answer run(Rest rest, String runId, String state, long timestamp) {
        return rest.put(
                STATUS,
                ("{'runId': '" + runId + "', 'pipelineState': '" + state + "', 'startDate': " + timestamp
                                + ", 'timestamp': " + timestamp + "}")
                        .replace('\'', '"'));
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void isCreatedUnderAServiceUpdatedListedAndDeleted(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = Rest.asBot(server).withSchema();
            Answer created = bot.put(COLLECTION, body(bot, "metadata"));
            assertThat(created.status()).as(created.response().body()).isEqualTo(201);
            assertThat(created.text("fullyQualifiedName")).isEqualTo("pg.harvest");
            assertThat(created.at("/service/name").asText()).isEqualTo("pg");
            assertThat(bot.put(COLLECTION, body(bot, "metadata")).change()).isEqualTo("entityNoChange");
            assertThat(bot.get(COLLECTION + "?service=pg").at("/data/0/id").asText())
                    .isEqualTo(created.id());
            assertThat(bot.delete(COLLECTION + "/" + created.id()).status()).isEqualTo(200);
            assertThat(bot.get(COLLECTION + "/name/pg.harvest").status()).isEqualTo(404);
        }
    }

    @Test
    void needsAServiceThatExists() {
        try (CatalogServer server = CatalogServer.start("1.4.0")) {
            Rest bot = Rest.asBot(server).withSchema();
            String id = bot.get("services/databaseServices/name/pg").id();
            String unknown = body(bot, "metadata").replace(id, "00000000-0000-0000-0000-000000000000");
            assertThat(bot.put(COLLECTION, unknown).status()).isEqualTo(404);
            assertThat(bot.put(COLLECTION, body(bot, "harvesting")).status()).isEqualTo(400);
        }
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void runsAreKeptByTheirId(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = withIngestionPipeline(Rest.asBot(server).withSchema());
            Answer started = run(bot, "a", "running", 1000);
            assertThat(started.status()).as(started.response().body()).isEqualTo(201);
            assertThat(started.change()).isEqualTo("entityFieldsChanged");
            run(bot, "a", "success", 1000);
            run(bot, "b", "failed", 2000);
            Answer listed = bot.get(STATUS + "?startTs=0&endTs=5000");
            assertThat(listed.at("/paging/total").asInt()).isEqualTo(2);
            assertThat(listed.at("/data/0/runId").asText()).isEqualTo("b");
            assertThat(listed.at("/data/1/pipelineState").asText()).isEqualTo("success");
            assertThat(bot.get(STATUS + "?startTs=1500&endTs=5000")
                            .at("/paging/total")
                            .asInt())
                    .isEqualTo(1);
            assertThat(bot.get(STATUS + "/a").text("pipelineState")).isEqualTo("success");
            assertThat(bot.get(STATUS + "/c").status()).isEqualTo(404);
            assertThat(bot.get(STATUS + "?startTs=0").message()).isEqualTo("[query param endTs must not be null]");
        }
    }

    @Test
    void theLastRunIsShownUpTo113AndTheLastFiveIn20() {
        try (CatalogServer old = CatalogServer.start("1.13.0");
                CatalogServer later = CatalogServer.start("2.0.0")) {
            for (CatalogServer server : new CatalogServer[] {old, later}) {
                Rest bot = withIngestionPipeline(Rest.asBot(server).withSchema());
                for (int i = 1; i <= 6; i++) {
                    run(bot, "run " + i, "success", i);
                }
            }
            String path = COLLECTION + "/name/pg.harvest?fields=pipelineStatuses";
            assertThat(Rest.asBot(old).get(path).at("/pipelineStatuses/runId").asText())
                    .isEqualTo("run 6");
            assertThat(StreamSupport.stream(
                                    Rest.asBot(later)
                                            .get(path)
                                            .at("/pipelineStatuses")
                                            .spliterator(),
                                    false)
                            .map(run -> run.path("runId").asText()))
                    .containsExactly("run 6", "run 5", "run 4", "run 3", "run 2");
            assertThat(Rest.asBot(later)
                            .get(COLLECTION + "/name/pg.harvest")
                            .json()
                            .has("pipelineStatuses"))
                    .isFalse();
        }
    }

    @Test
    void aPatchLeavesRunsAlone() {
        try (CatalogServer server = CatalogServer.start("2.0.0")) {
            Rest bot = withIngestionPipeline(Rest.asBot(server).withSchema());
            run(bot, "a", "success", 1);
            String id = bot.get(COLLECTION + "/name/pg.harvest").id();
            Answer patched = bot.patch(
                    COLLECTION + "/" + id, "[{\"op\": \"add\", \"path\": \"/description\", \"value\": \"nightly\"}]");
            assertThat(patched.status()).as(patched.response().body()).isEqualTo(200);
            assertThat(patched.text("description")).isEqualTo("nightly");
            assertThat(patched.json().has("pipelineStatuses")).isFalse();
        }
    }
}
