package io.garner.lineage.openlineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.config.Secret;
import io.garner.ingest.RunReport;
import io.garner.lineage.openlineage.OpenLineageConfig.Events;
import io.garner.lineage.openlineage.OpenLineageConfig.PipelineNames;
import io.garner.model.EdgeBatch;
import io.garner.model.Harvested;
import io.garner.source.HarvestScope;
import io.garner.source.Source;
import io.garner.source.SourceException;
import io.garner.testkit.TestSecrets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EventReceiverTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder = Path.of("");

    private final List<String> stored = new CopyOnWriteArrayList<>();
    private volatile boolean catalogIsAway;

    @Test
    void anEventIsAcceptedAndStored() throws Exception {
        try (EventReceiver receiver = start(1)) {
            assertThat(post(receiver, BoundsTest.event("COMPLETE", 1, "job", "a", "b"))
                            .statusCode())
                    .isEqualTo(201);

            await(1);
        }
        assertThat(stored).containsExactly("warehouse.staging.public.a -> warehouse.staging.public.b");
        assertThat(spooled()).isEmpty();
    }

    @Test
    void severalEventsAndGzippedOnesAreAccepted() throws Exception {
        try (EventReceiver receiver = start(2)) {
            String events = "[" + BoundsTest.event("COMPLETE", 1, "job", "a", "b") + ","
                    + BoundsTest.event("COMPLETE", 2, "job", "c", "d") + "]";
            HttpResponse<String> answer = CLIENT.send(
                    request(receiver)
                            .header("Content-Encoding", "gzip")
                            .POST(BodyPublishers.ofByteArray(gzip(events)))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.body()).contains("2 events");
            await(2);
        }
    }

    @Test
    void whatCannotBeUsedIsRefusedWithTheReason() throws Exception {
        try (EventReceiver receiver = start(1)) {
            HttpResponse<String> noRun = post(receiver, "{\"eventTime\":\"2026-11-23T00:00:00Z\",\"run\":{}}");
            assertThat(noRun.statusCode()).isEqualTo(400);
            assertThat(noRun.body()).contains("run.runId is missing");

            String good = BoundsTest.event("COMPLETE", 1, "job", "a", "b");
            HttpResponse<String> second = post(receiver, "[" + good + ",{}]");
            assertThat(second.statusCode()).isEqualTo(400);
            assertThat(second.body()).contains("event 2");

            assertThat(post(receiver, "{\"eventTime\":").statusCode()).isEqualTo(400);
            assertThat(post(receiver, "{\"x\":\"" + "y".repeat(10_000) + "\"}").statusCode())
                    .isEqualTo(413);
            assertThat(get(receiver, "/api/v1/lineage")).isEqualTo(405);
            assertThat(get(receiver, "/other")).isEqualTo(404);
        }
        assertThat(stored).isEmpty();
        assertThat(spooled()).isEmpty();
    }

    @Test
    void aSpoolThatIsFullAsksToComeAgain() throws Exception {
        catalogIsAway = true;
        try (EventReceiver receiver = start(1000)) {
            int accepted = 0;
            HttpResponse<String> answer = post(receiver, BoundsTest.event("COMPLETE", 0, "job", "a", "b"));
            while (answer.statusCode() == 201 && accepted < 100) {
                accepted++;
                answer = post(receiver, BoundsTest.event("COMPLETE", accepted, "job", "a", "b"));
            }
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(accepted).isPositive();
        }
    }

    @Test
    @Timeout(30)
    void whatTheCatalogDidNotTakeIsHandedOnByTheNextProcess() throws Exception {
        catalogIsAway = true;
        try (EventReceiver receiver = start(1)) {
            post(receiver, BoundsTest.event("COMPLETE", 1, "job", "a", "b"));
            post(receiver, BoundsTest.event("COMPLETE", 2, "job", "c", "d"));
        }
        assertThat(stored).isEmpty();
        assertThat(spooled()).hasSize(2);

        catalogIsAway = false;
        try (EventReceiver receiver = start(1)) {
            await(2);
            assertThat(receiver.address().getAddress().isLoopbackAddress()).isTrue();
        }
        assertThat(spooled()).isEmpty();
    }

    @Test
    void theStartOfARunWaitsForItsEnd() throws Exception {
        String start = BoundsTest.event("START", 1, "job", "a", "b").replaceAll("\"outputs\":\\[.*]", "\"outputs\":[]");
        String end = BoundsTest.event("COMPLETE", 1, "job", "a", "b").replaceAll("\"inputs\":\\[[^]]*],", "");
        try (EventReceiver receiver = start(1)) {
            post(receiver, start);
            post(receiver, BoundsTest.event("COMPLETE", 2, "job", "c", "d"));
            await(1);
            post(receiver, end);
            await(2);
        }
        assertThat(stored).contains("warehouse.staging.public.a -> warehouse.staging.public.b");
    }

    @Test
    void whoeverDoesNotShowTheKeyIsRefused() throws Exception {
        String key = TestSecrets.random();
        OpenLineageConfig config = config(1, Optional.of(Secret.of(() -> key)));
        try (EventReceiver receiver =
                EventReceiver.start("events", config, Harvests.CONTEXT, this::ingest, 5_000, 10_000)) {
            String event = BoundsTest.event("COMPLETE", 1, "job", "a", "b");
            assertThat(post(receiver, event).statusCode()).isEqualTo(401);
            assertThat(post(receiver, event, "open sesam").statusCode()).isEqualTo(401);
            assertThat(post(receiver, event, key).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void otherAddressesThanLoopbackNeedAKey() {
        assertThatThrownBy(() -> config("0.0.0.0:0", 1, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs apiKey");
        assertThatThrownBy(() -> config("127.0.0.1.example.com:0", 1, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs apiKey");
        assertThat(config("0.0.0.0:0", 1, Optional.of(Secret.of(() -> "x"))).listen())
                .isPresent();
    }

    @Test
    void aPortThatIsTakenIsToldAndLeavesTheSpoolFree() throws Exception {
        try (EventReceiver receiver = start(1)) {
            String taken = "127.0.0.1:" + receiver.address().getPort();
            OpenLineageConfig other = new OpenLineageConfig(
                    Optional.empty(),
                    Optional.of(taken),
                    Optional.empty(),
                    Optional.of(folder.resolve("other")),
                    Duration.ofMillis(50),
                    1,
                    Map.of(),
                    Events.COMPLETE,
                    PipelineNames.JOB);
            assertThatThrownBy(() -> EventReceiver.start("other", other, Harvests.CONTEXT, this::ingest))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining(taken);
        }
    }

    private RunReport ingest(Source source) {
        if (catalogIsAway) {
            return RunReport.failed(
                    "events", "", "run", SourceException.failed("Asking the catalog", "it is away", "Wait.", null));
        }
        try (Stream<Harvested> pieces = source.harvest(HarvestScope.EVERYTHING, finding -> {})) {
            pieces.filter(EdgeBatch.class::isInstance)
                    .flatMap(piece -> ((EdgeBatch) piece).edges().stream())
                    .forEach(edge -> stored.add(edge.from() + " -> " + edge.to()));
        }
        return RunReport.skipped("events", "", "run");
    }

    private EventReceiver start(int flushAfter) {
        return EventReceiver.start(
                "events", config(flushAfter, Optional.empty()), Harvests.CONTEXT, this::ingest, 5_000, 10_000);
    }

    private OpenLineageConfig config(int flushAfter, Optional<Secret> key) {
        return config("127.0.0.1:0", flushAfter, key);
    }

    private OpenLineageConfig config(String address, int flushAfter, Optional<Secret> key) {
        return new OpenLineageConfig(
                Optional.empty(),
                Optional.of(address),
                key,
                Optional.of(folder.resolve("spool")),
                Duration.ofMillis(50),
                flushAfter,
                Map.of(),
                Events.COMPLETE,
                PipelineNames.JOB);
    }

    private void await(int edges) throws InterruptedException {
        for (int i = 0; i < 400 && stored.stream().distinct().count() < edges; i++) {
            Thread.sleep(50);
        }
        assertThat(stored.stream().distinct()).hasSize(edges);
    }

    private List<String> spooled() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("spool"))) {
            return files.filter(file -> !file.getFileName().toString().equals(".lock"))
                    .flatMap(file -> lines(file).stream())
                    .toList();
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return Collections.emptyList();
        }
    }

    private static HttpRequest.Builder request(EventReceiver receiver) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + receiver.address().getPort() + "/api/v1/lineage"));
    }

    private static HttpResponse<String> post(EventReceiver receiver, String body) throws Exception {
        return CLIENT.send(request(receiver).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(EventReceiver receiver, String body, String key) throws Exception {
        return CLIENT.send(
                request(receiver)
                        .header("Authorization", "Bearer " + key)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static int get(EventReceiver receiver, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + receiver.address().getPort() + path);
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .statusCode();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
