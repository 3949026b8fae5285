package io.garner.ingest;

import static io.garner.ingest.Dags.NOON;
import static io.garner.ingest.Dags.batch;
import static io.garner.ingest.Dags.dag;
import static io.garner.ingest.Dags.run;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.model.Harvested;
import io.garner.model.Pipeline;
import io.garner.model.Pipeline.State;
import io.garner.model.PipelineBatch;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of pipelines: told once, and told again when their state is another. */
class PipelineRunsTest {

    /** A source that keeps what it was asked for. */
    private static final class Asked implements Source {

        private HarvestScope scope = HarvestScope.EVERYTHING;

        @Override
        public Stream<Harvested> harvest(HarvestScope asked, Findings findings) {
            scope = asked;
            return Stream.of();
        }

        @Override
        public void close() {}
    }

    private static Map<String, Instant> watermarks(Scheduler scheduler) {
        Asked asked = new Asked();
        scheduler.run(builder -> builder, Scheduler.SERVICE, asked);
        return asked.scope.watermarks();
    }

    private static PipelineBatch orders(Pipeline.Run... runs) {
        return batch(dag("orders", runs));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void areToldOnceAndAgainWhenTheirStateIsAnother(String version) {
        PipelineBatch first = orders(run(0, State.FAILED), run(1, State.PENDING));
        try (Scheduler scheduler = Scheduler.open(version)) {
            RunReport report = scheduler.run(first);

            assertThat(report.failures()).isEmpty();
            assertThat(report.pipelines().runs()).isEqualTo(2);
            JsonNode runs = scheduler.runs("orders");
            assertThat(runs.findValuesAsText("timestamp"))
                    .containsExactly(
                            Long.toString(NOON.plus(Duration.ofHours(1)).toEpochMilli()),
                            Long.toString(NOON.toEpochMilli()));
            JsonNode failed = runs.path(1);
            assertThat(failed.path("executionStatus").asText()).isEqualTo("Failed");
            assertThat(failed.path("taskStatus").findValuesAsText("name"))
                    .as("a task that the pipeline has no more is left out")
                    .containsExactly("extract", "load");
            assertThat(failed.at("/taskStatus/1/executionStatus").asText())
                    .isEqualTo(version.startsWith("1.2") ? "Pending" : "Skipped");
            assertThat(failed.at("/taskStatus/0/logLink").asText()).isEqualTo("http://log/1");
            boolean rich = version.startsWith("1.11") || version.startsWith("2");
            assertThat(failed.path("executionId").asText()).isEqualTo(rich ? "scheduled__" + NOON : "");
            assertThat(failed.has("endTime")).isEqualTo(rich);

            scheduler.server().requests().clear();
            assertThat(scheduler.run(first).pipelines().runs()).isZero();
            assertThat(scheduler.writes()).isZero();

            RunReport ended = scheduler.run(orders(run(0, State.FAILED), run(1, State.SUCCESSFUL)));

            assertThat(ended.pipelines().runs()).isEqualTo(1);
            assertThat(scheduler.writes()).isEqualTo(1);
            assertThat(scheduler.runs("orders").findValuesAsText("executionStatus"))
                    .startsWith("Successful");
        }
    }

    @Test
    void theRunsOfAPipelineAreReadWithOneRequestWhateverTheirNumber() {
        Pipeline.Run[] many = Stream.iterate(0, i -> i + 1)
                .limit(40)
                .map(i -> run(i, State.SUCCESSFUL))
                .toArray(Pipeline.Run[]::new);
        try (Scheduler scheduler = Scheduler.open("1.6.0")) {
            assertThat(scheduler.run(orders(many)).pipelines().runs()).isEqualTo(40);
            scheduler.server().requests().clear();

            scheduler.run(orders(many));

            assertThat(scheduler.server().requests().count("GET", ".*/status.*"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0", "2.0.0"})
    void theSourceIsToldOfTheNewestRunThatEnded(String version) {
        try (Scheduler scheduler = Scheduler.open(version)) {
            assertThat(watermarks(scheduler)).as("there is no service yet").isEmpty();
            scheduler.run(batch(
                    dag("ended", run(0, State.FAILED), run(2, State.SUCCESSFUL)),
                    dag("running", run(1, State.SUCCESSFUL), run(3, State.PENDING)),
                    dag("begun", run(1, State.PENDING)),
                    dag("a::b", run(1, State.SUCCESSFUL)),
                    dag("idle")));

            assertThat(watermarks(scheduler))
                    .containsExactlyInAnyOrderEntriesOf(Map.of(
                            "ended", NOON.plus(Duration.ofHours(2)),
                            "running", NOON.plus(Duration.ofHours(1)),
                            "a::b", NOON.plus(Duration.ofHours(1))));
        }
    }

    @Test
    void ofTwoRunsOfOneMomentOneIsToldWhateverTheirOrder() {
        Pipeline.Run one = run(0, State.FAILED);
        Pipeline.Run other = new Pipeline.Run("z" + one.id(), NOON, State.SUCCESSFUL, one.end(), one.tasks());
        try (Scheduler scheduler = Scheduler.open("1.6.0")) {
            scheduler.run(orders(one, other));
            scheduler.server().requests().clear();

            scheduler.run(orders(other, one));

            assertThat(scheduler.writes()).isZero();
            assertThat(scheduler.runs("orders").findValuesAsText("executionStatus"))
                    .startsWith("Successful");
        }
    }

    @Test
    void aPipelineThatIsRefusedTellsOfNoRuns() {
        Pipeline refused = dag("x".repeat(300), run(0, State.FAILED));
        try (Scheduler scheduler = Scheduler.open("1.6.0")) {
            RunReport report = scheduler.run(batch(refused, dag("orders", run(0, State.FAILED))));

            assertThat(report.failures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.operation()).isEqualTo("PUT pipeline"));
            assertThat(report.pipelines()).isEqualTo(new PipelineCounts(2, 1));
        }
    }

    @Test
    void aRunWithoutTasksHasAnEmptyList() {
        Pipeline.Run bare = new Pipeline.Run("r", NOON, State.SUCCESSFUL, Optional.empty(), List.of());
        try (Scheduler scheduler = Scheduler.open("1.2.0")) {
            assertThat(scheduler.run(orders(bare)).failures()).isEmpty();
            assertThat(scheduler.runs("orders").path(0).path("taskStatus")).isEmpty();
        }
    }
}
