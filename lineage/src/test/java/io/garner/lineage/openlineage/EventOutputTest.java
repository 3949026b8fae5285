package io.garner.lineage.openlineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.config.Secret;
import io.garner.ingest.RunReport;
import io.garner.lineage.openlineage.OpenLineageConfig.Events;
import io.garner.lineage.openlineage.OpenLineageConfig.PipelineNames;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.garner.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventOutputTest {

    private final List<Edge> edges = List.of(
            Edge.between(Fqn.of("hr-server", "HR", "dbo", "people"), Fqn.of("warehouse", "dw", "public", "people")));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aFileIsAppendedTo() throws IOException {
        Path file = folder.resolve("events.jsonl");
        write(Harvests.HOSTS, file.toString());
        write(Harvests.HOSTS, file.toString());

        assertThat(Files.readAllLines(file)).hasSize(2).allMatch(line -> line.contains("dw.public.people"));
    }

    private void write(Map<String, String> hosts, String target) {
        ServerNames names = ServerNames.of(hosts, Map.of("warehouse", "postgres"));
        EventOutput.of(target, Optional.empty()).write(new EdgeEvents(names).of(edges, Instant.now()));
    }

    @Test
    void aServerIsPostedTo() {
        try (EventReceiver receiver = receiver()) {
            String address = "http:/" + receiver.address() + "/api/v1/lineage";
            Stream<String> events = new EdgeEvents(ServerNames.of(Harvests.HOSTS, Map.of())).of(edges, Instant.EPOCH);

            assertThat(EventOutput.of(address, Optional.of("key")).write(events))
                    .isEqualTo(1);
            assertThatThrownBy(
                            () -> EventOutput.of(address, Optional.of("wrong")).write(Stream.of("{}")))
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("401")
                    .hasMessageNotContaining("wrong");
        }
    }

    @Test
    void aServerThatIsNotThereIsTold() {
        assertThatThrownBy(() -> EventOutput.of("http://127.0.0.1:1/api/v1/lineage", Optional.empty())
                        .write(Stream.of("{}")))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("127.0.0.1:1")
                .hasMessageContaining("the connection was refused")
                .hasMessageNotContaining("java.");
    }

    @Test
    void anAddressWithAUserIsRefusedWithoutBeingRepeated() {
        String password = UUID.randomUUID().toString();

        assertThatThrownBy(() -> EventOutput.of("http://bob:" + password + "@127.0.0.1:9/x", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not carry a user")
                .hasMessageNotContaining(password);
        assertThatThrownBy(() -> EventOutput.of("http://bob:" + password + " @127.0.0.1:9/x", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(password);
    }

    private EventReceiver receiver() {
        OpenLineageConfig config = new OpenLineageConfig(
                Optional.empty(),
                Optional.of("127.0.0.1:0"),
                Optional.of(Secret.of(() -> "key")),
                Optional.of(folder.resolve("spool")),
                Duration.ofMinutes(1),
                100,
                Map.of(),
                Events.COMPLETE,
                PipelineNames.JOB);
        return EventReceiver.start(
                "events", config, Harvests.CONTEXT, source -> RunReport.skipped("events", "", "run"));
    }
}
