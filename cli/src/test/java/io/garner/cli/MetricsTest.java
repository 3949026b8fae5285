package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.source.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private final ThisRun run = new ThisRun();
    private final Metrics metrics = new Metrics(run, "ingest", false);

    @Test
    void theFileHoldsWhatTheListOfMetricsSaysAndNothingElse() {
        PrometheusText text = everything();

        Set<String> listed = Program.metrics().stream()
                .flatMap(metric -> metric.type().equals("summary")
                        ? Stream.of(metric.name(), metric.name() + "_max")
                        : Stream.of(metric.name()))
                .collect(Collectors.toSet());
        assertThat(text.families().keySet()).isEqualTo(listed);
        Program.metrics().forEach(metric -> {
            PrometheusText.Family family = text.family(metric.name());
            List<String> labels = new ArrayList<>(Metric.COMMON_LABELS);
            labels.addAll(metric.labels());
            assertThat(family.type()).isEqualTo(metric.type());
            assertThat(family.help()).isEqualTo(metric.meaning());
            assertThat(family.samples())
                    .allSatisfy(sample -> assertThat(sample.labels()).containsOnlyKeys(labels));
        });
    }

    @Test
    void figuresBelongToTheSourceThatWasInHand() {
        run.isOver(List.of("a", "b"));
        metrics.request("GET", "system", "200", Duration.ofMillis(1));
        run.turnTo("b");
        metrics.request("GET", "tables", "200", Duration.ofMillis(250));
        metrics.request("GET", "tables", "200", Duration.ofMillis(750));
        run.turnToAll();

        PrometheusText text = PrometheusText.parse(metrics.text(0));

        String name = "garner_catalog_request_duration_seconds";
        assertThat(text.sum(name + "_count", "source", "a,b")).isEqualTo(1);
        assertThat(text.sum(name + "_count", "source", "b")).isEqualTo(2);
        assertThat(text.sum(name + "_sum", "source", "b")).isEqualTo(1);
        assertThat(text.sum(name + "_max", "source", "b")).isEqualTo(0.75);
    }

    @Test
    void theLastWordOnTheExitCodeStands() {
        metrics.text(0);

        assertThat(PrometheusText.parse(metrics.text(1)).sum("garner_run_exit_code"))
                .isEqualTo(1);
    }

    @Test
    void aNameMayHoldAnything() {
        run.isOver(List.of("a \"b\" \\ c\nd ü"));

        PrometheusText text = PrometheusText.parse(metrics.text(0));

        assertThat(text.family("garner_run_info").samples().get(0).labels())
                .containsEntry("source", "a \\\"b\\\" \\\\ c\\nd ü");
    }

    @Test
    void aThousandFindingsOfOneKindAreOneSample() {
        metrics.tell(Reports.ok(
                "a",
                IntStream.range(0, 1_000)
                        .mapToObj(i -> Finding.note("not-read", "db.t" + i, "…"))
                        .toArray(Finding[]::new)));

        PrometheusText text = PrometheusText.parse(metrics.text(0));

        assertThat(text.family("garner_findings_total").samples())
                .singleElement()
                .satisfies(sample -> assertThat(sample.value()).isEqualTo(1_000));
    }

    private PrometheusText everything() {
        metrics.request("GET", "tables", "503", Duration.ofMillis(1));
        metrics.retry("GET", "tables", "503");
        metrics.statement("columns.sql", true, Duration.ofMillis(1));
        metrics.entities("table", "created", 1);
        metrics.tell(Reports.ok("a", Finding.note("not-read", "x", "y")));
        return PrometheusText.parse(metrics.text(0));
    }
}
