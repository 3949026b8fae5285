package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.source.Finding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {

    private final Results results = new Results(false);

    @Test
    void oneSourceIsItsOwnResult() {
        ObjectNode result = results.of(List.of(Reports.ok("pagila")));

        assertThat(result.fieldNames())
                .toIterable()
                .containsExactly(
                        "source",
                        "status",
                        "created",
                        "updated",
                        "unchanged",
                        "retired",
                        "failed",
                        "findings",
                        "tables",
                        "columns",
                        "primaryKeys",
                        "foreignKeys",
                        "routines",
                        "pipelines",
                        "runs",
                        "lineageEdges",
                        "lineageEdgesUnchanged",
                        "lineageEdgesRemoved",
                        "seconds",
                        "catalogUrl",
                        "runId",
                        "dryRun");
        assertThat(result.get("seconds").doubleValue()).isEqualTo(1.25);
    }

    @Test
    void severalSourcesAreAddedUpAndStandOneByOne() {
        ObjectNode result = results.of(List.of(Reports.ok("a"), Reports.failed("b", Reports.unreachable())));

        assertThat(result.get("source").textValue()).isEqualTo("a,b");
        assertThat(result.get("status").textValue()).isEqualTo("partial");
        assertThat(result.get("created").intValue()).isEqualTo(3);
        assertThat(result.get("sources")).hasSize(2);
        assertThat(result.at("/sources/1/fault/exitCode").intValue()).isEqualTo(10);
    }

    @Test
    void theLineIsOneLineOfAscii() {
        String line = results.line(List.of(Reports.ok("müller", Finding.note("code", "tëst", "two\nlines"))));

        assertThat(line).doesNotContain("\n");
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(line)).isTrue();
    }
}
