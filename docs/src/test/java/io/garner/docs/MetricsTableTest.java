package io.garner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.cli.MetricDescription;
import io.garner.cli.Program;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The guide's table of metrics is the list in the code, row by row. */
class MetricsTableTest {

    @Test
    void theGuideNamesEachMetricAsTheCodeDoes() {
        Markdown guide = Markdown.read(Markdown.DOCS.resolve("guide/metrics-and-logs.md"));

        assertThat(guide.text().lines().filter(line -> line.startsWith("| `garner_")))
                .containsExactlyElementsOf(
                        Program.metrics().stream().map(MetricsTableTest::row).toList());
    }

    private static String row(MetricDescription metric) {
        String labels = metric.labels().stream().map(label -> "`" + label + "`").collect(Collectors.joining(", "));
        return "| `" + metric.name() + "` | " + metric.type() + " | " + labels + " | " + metric.meaning() + " |";
    }
}
