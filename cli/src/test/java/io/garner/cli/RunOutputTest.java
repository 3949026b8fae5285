package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Environment;
import io.garner.ingest.EdgeCounts;
import io.garner.ingest.Failure;
import io.garner.ingest.RunReport;
import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import io.garner.source.Finding;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunOutputTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final OutputOptions options = new OutputOptions();

    @Test
    void printsFiguresInAColumnAndEverythingElseByName() {
        tell(
                false,
                Map.of(),
                Reports.ok("pagila", new Finding("no-usage", "pagila.hr", "The role may not see it.", "GRANT it.")));

        assertThat(out).hasToString("""
                pagila: ok in 1.3 s
                  created          3
                  updated          2
                  unchanged        1
                  retired          0
                  failed           0
                  findings         1
                  found 4 tables, 40 columns, 4 primary keys, 5 foreign keys, 0 routines, 0 lineage edges
                  finding  pagila.hr (no-usage)
                           The role may not see it.
                           GRANT it.
                  see http://catalog/service/pagila
                """);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void edgesHaveFiguresOfTheirOwn() {
        tell(false, Map.of(), Reports.withEdges("pagila", new EdgeCounts(3, 40, 1)));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("  lineage edges: 3 created or updated, 40 unchanged, 1 removed\n")
                .contains("43 lineage edges\n");
    }

    @Test
    void aSourceOfPipelinesThatFindsNoneSpeaksOfPipelines() {
        tell(false, Map.of(), Reports.withoutPipelines("airflow"));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("  found 0 pipelines, 0 lineage edges; told 0 runs\n")
                .doesNotContain("tables");
    }

    @Test
    void namesRefusedEntitiesWithTheServersWords() {
        tell(false, Map.of(), Reports.partial("pagila", new Failure("pagila.p.public.film", "PUT table", "no thanks")));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("  failed   pagila.p.public.film (PUT table)\n           no thanks\n");
    }

    @Test
    void tellsAFaultOnceThoughItStoppedSeveralSources() {
        GarnerException fault = Reports.unreachable();

        ExitCode verdict = tell(false, Map.of(), Reports.failed("a", fault), Reports.failed("b", fault));

        assertThat(verdict).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(err).hasToString("""
                Failed: Connecting to db:1
                  Connection refused
                What to do:
                  Start it.
                """);
    }

    @Test
    void coloursOnlyForAPersonWhoWantsThem() {
        tell(true, Map.of(), Reports.ok("a"));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\u001b[32mok");

        out.reset();
        tell(true, Map.of("NO_COLOR", "1"), Reports.ok("a"));
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\u001b");
    }

    @Test
    void theResultLineIsTheLast() {
        options.resultLine = true;
        options.quiet = true;

        tell(false, Map.of(), Reports.ok("a"));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("{\"source\":\"a\"")
                .endsWith("}\n");
    }

    private ExitCode tell(boolean terminal, Map<String, String> environment, RunReport... reports) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Environment.of(environment),
                terminal);
        RunMetrics metrics = options.metrics.begin(console.run(), "ingest", false, () -> false);
        return new RunOutput(console, options, false, false, metrics).tell(List.of(reports));
    }
}
