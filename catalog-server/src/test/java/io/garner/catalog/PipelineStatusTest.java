package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineStatusTest {

    private static final String STATUS = "pipelines/af.dag/status";
    private static final String ALL = STATUS + "?startTs=0&endTs=9999999999999";

    private static Rest withPipeline(CatalogServer server) {
        Rest bot = Rest.asBot(server).withPipelineService();
        bot.putPipeline("dag", "'tasks': [{'name': 't'}]");
        return bot;
    }

    private static String run(long timestamp, String status) {
        return "'timestamp': " + timestamp + ", 'executionStatus': '" + status
                + "', 'taskStatus': [{'name': 't', 'executionStatus': '" + status + "'}]";
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void theSameMomentOverwritesAndTheLatestIsShown(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = withPipeline(server);
            bot.putRun(run(2000, "Pending"));
            bot.putRun(run(2000, "Successful"));
            bot.putRun(run(1000, "Failed"));
            Answer listed = bot.get(ALL);
            assertThat(listed.at("/paging/total").asInt()).isEqualTo(2);
            assertThat(listed.at("/data/0/executionStatus").asText()).isEqualTo("Successful");
            assertThat(listed.at("/data/1/executionStatus").asText()).isEqualTo("Failed");
            assertThat(bot.get(STATUS + "?startTs=500&endTs=1500")
                            .at("/paging/total")
                            .asInt())
                    .isEqualTo(1);
            assertThat(bot.get("pipelines/name/af.dag?fields=pipelineStatus")
                            .at("/pipelineStatus/timestamp")
                            .asLong())
                    .isEqualTo(2000);
        }
    }

    @Test
    void answersWithThePipelineAndFrom16OnAsAnUpdate() {
        try (CatalogServer old = CatalogServer.start("1.2.0");
                CatalogServer later = CatalogServer.start("1.6.0")) {
            Answer plain = withPipeline(old).putRun(run(1000, "Successful"));
            assertThat(plain.change()).isEmpty();
            assertThat(plain.at("/pipelineStatus/taskStatus/0/name").asText()).isEqualTo("t");
            assertThat(plain.at("/service").has("href")).isTrue();
            Rest bot = withPipeline(later);
            Answer update = bot.putRun(run(1000, "Successful"));
            assertThat(update.change()).isEqualTo("entityUpdated");
            assertThat(update.at("/changeDescription/fieldsUpdated/0/name").asText())
                    .isEqualTo("pipelineStatus");
            assertThat(update.at("/service").has("href")).isFalse();
            assertThat(update.version()).isEqualTo(0.1);
            assertThat(bot.get("pipelines/name/af.dag").json().has("changeDescription"))
                    .isFalse();
        }
    }

    @ParameterizedTest(name = "in {0}")
    @CsvSource({"1.2.0", "1.6.0", "2.0.0"})
    void boundsOfAListAreRequired(String version) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest bot = withPipeline(server);
            assertThat(bot.get(STATUS).status()).isEqualTo(400);
            assertThat(bot.get(STATUS + "?startTs=0").message()).isEqualTo("[query param endTs must not be null]");
            assertThat(bot.get(STATUS + "?endTs=0").message()).isEqualTo("[query param startTs must not be null]");
        }
    }

    @Test
    void oneRunIsDeletedByItsMoment() {
        try (CatalogServer server = CatalogServer.start("1.2.0")) {
            Rest bot = withPipeline(server);
            bot.putRun(run(1000, "Failed"));
            Answer deleted = bot.delete(STATUS + "/1000");
            assertThat(deleted.at("/pipelineStatus/executionStatus").asText()).isEqualTo("Failed");
            assertThat(bot.get(ALL).at("/data").size()).isZero();
            Answer again = bot.delete(STATUS + "/1000");
            assertThat(again.status()).isEqualTo(404);
            assertThat(again.message()).isEqualTo("Failed to find pipeline status for dag at 1000");
        }
    }

    @Test
    void needsAPipelineThatIsNotDeleted() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = withPipeline(server);
            bot.delete("pipelines/" + bot.get("pipelines/name/af.dag").id());
            assertThat(bot.putRun(run(1000, "Failed")).status()).isEqualTo(404);
            assertThat(bot.get(ALL).status()).isEqualTo(404);
        }
    }

    @Test
    void unknownMembersAndValuesAreRefused() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = withPipeline(server);
            assertThat(bot.putRun(run(1000, "Running")).status()).isEqualTo(400);
            assertThat(bot.putRun(run(1000, "Failed") + ", 'bogus': 1").message())
                    .startsWith("Unrecognized field \"bogus\"");
            assertThat(bot.putRun("'executionStatus': 'Failed', 'taskStatus': []")
                            .message())
                    .isEqualTo("[timestamp must not be null]");
        }
    }

    @Test
    void manyRunsAtOnceFrom112On() {
        String row = "{" + run(1000, "Failed") + "}";
        String rows = ("[" + row + ", " + row.replace("1000", "2000") + "]").replace('\'', '"');
        try (CatalogServer before = CatalogServer.start("1.11.0");
                CatalogServer since = CatalogServer.start("1.12.0")) {
            assertThat(withPipeline(before).put(STATUS + "/bulk", rows).status())
                    .isEqualTo(405);
            Rest bot = withPipeline(since);
            assertThat(bot.put(STATUS + "/bulk", rows).status()).isEqualTo(200);
            assertThat(bot.get(ALL).at("/paging/total").asInt()).isEqualTo(2);
        }
    }

    @Test
    void manyRunsAreUpTo1000AndAllOrNone() {
        String row = ("{" + run(1000, "Failed") + "}").replace('\'', '"');
        try (CatalogServer server = CatalogServer.start("1.12.0")) {
            Rest bot = withPipeline(server);
            assertThat(bot.put(STATUS + "/bulk", "[" + row + ", " + row.replace("\"t\"", "\"u\"") + "]")
                            .status())
                    .isEqualTo(400);
            assertThat(bot.put(STATUS + "/bulk", Collections.nCopies(1001, row).toString())
                            .status())
                    .isEqualTo(400);
            assertThat(bot.get(ALL).at("/paging/total").asInt()).isZero();
            assertThat(bot.put(STATUS + "/bulk", Collections.nCopies(1000, row).toString())
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPatchDoesNotStoreTheRunThatItSees() {
        try (CatalogServer server = CatalogServer.start("1.6.0")) {
            Rest bot = withPipeline(server);
            bot.putRun(run(1000, "Failed"));
            String id = bot.get("pipelines/name/af.dag").id();
            Answer patched = bot.patch(
                    "pipelines/" + id, "[{\"op\": \"add\", \"path\": \"/tasks/0/description\", \"value\": \"loads\"}]");
            assertThat(patched.status()).as(patched.response().body()).isEqualTo(200);
            bot.delete(STATUS + "/1000");
            Answer read = bot.get("pipelines/" + id + "?fields=tasks,pipelineStatus");
            assertThat(read.at("/tasks/0/description").asText()).isEqualTo("loads");
            assertThat(read.json().has("pipelineStatus")).isFalse();
        }
    }
}
