package io.garner.cli;

import static io.garner.cli.Reports.failed;
import static io.garner.cli.Reports.ok;
import static io.garner.cli.Reports.partial;
import static io.garner.cli.Reports.skipped;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.ingest.RunReport;
import io.garner.model.ExitCode;
import io.garner.source.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void theFirstThatAppliesWins() {
        assertThat(verdict(ok("a"), failed("b", Reports.unreachable()), failed("c", Reports.refused())))
                .isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(verdict(partial("a"), failed("b", Reports.unreachable()))).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        assertThat(verdict(partial("a"), ok("b"))).isEqualTo(ExitCode.PARTIAL);
        assertThat(verdict(ok("a"), failed("b", new UnexpectedFault("x", new IllegalStateException()))))
                .isEqualTo(ExitCode.OTHER);
        assertThat(verdict(ok("a"), ok("b"))).isEqualTo(ExitCode.DONE);
    }

    @Test
    void skippedOnlyCountsWhenNothingElseRan() {
        assertThat(verdict(skipped("a"))).isEqualTo(ExitCode.SKIPPED);
        assertThat(verdict(skipped("a"), ok("b"))).isEqualTo(ExitCode.DONE);
    }

    @Test
    void failOnDecidesWhatPartialMeans() {
        RunReport withFinding = ok("a", Finding.note("code", "subject", "message"));

        assertThat(Verdict.of(List.of(partial("a")), FailOn.NEVER)).isEqualTo(ExitCode.DONE);
        assertThat(Verdict.of(List.of(withFinding), FailOn.FAILURES)).isEqualTo(ExitCode.DONE);
        assertThat(Verdict.of(List.of(withFinding), FailOn.FINDINGS)).isEqualTo(ExitCode.PARTIAL);
        assertThat(Verdict.of(List.of(failed("a", Reports.refused())), FailOn.NEVER))
                .isEqualTo(ExitCode.AUTHENTICATION);
    }

    private static ExitCode verdict(RunReport... reports) {
        return Verdict.of(List.of(reports), FailOn.FAILURES);
    }
}
