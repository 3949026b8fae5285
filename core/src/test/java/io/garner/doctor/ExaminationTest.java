package io.garner.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.ConfigurationException;
import io.garner.model.ExitCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ExaminationTest {

    private static final CheckResult NO = new CheckResult.Failed("no", "mend it", ExitCode.AUTHENTICATION);

    private final List<String> told = new ArrayList<>();
    private final Examination examination = new Examination(
            Duration.ofMillis(100),
            ExitCode.SOURCE_UNREACHABLE,
            examined -> told.add(examined.check().name()));

    @Test
    void leavesOutWhatStandsOnAFailureAndNamesItAcrossTheStepsBetween() {
        examination.of(List.of(
                Check.of("tcp", "TCP h:1", () -> NO),
                Check.of("login", "login", CheckResult::passed).after("tcp"),
                Check.of("right", "right", CheckResult::passed).after("login"),
                Check.of("cache", "cache", CheckResult::passed)));

        assertThat(examination.examined())
                .extracting(Examined::result)
                .containsExactly(
                        NO,
                        new CheckResult.Skipped("it needs \"TCP h:1\", which failed"),
                        new CheckResult.Skipped("it needs \"TCP h:1\", which failed"),
                        CheckResult.passed());
        assertThat(told).containsExactly("tcp", "login", "right", "cache");
    }

    @Test
    void aStepMayStandOnOneThatIsNotThere() {
        examination.of(List.of(Check.of("login", "login", CheckResult::passed).after("secret:password")));

        assertThat(examination.examined().get(0).result()).isEqualTo(CheckResult.passed());
    }

    @Test
    void aStepOfALaterCallStandsOnOneOfAnEarlier() {
        examination.of(List.of(Check.of("secret:token", "secret", () -> NO)));
        examination.of(List.of(Check.of("token", "token", CheckResult::passed).after("secret:token")));

        assertThat(examination.examined().get(1).result()).isInstanceOf(CheckResult.Skipped.class);
    }

    @Test
    void saysWhenAStepWasSkippedByItself() {
        examination.of(List.of(
                Check.of("rights", "rights", () -> new CheckResult.Skipped("the catalog does not tell")),
                Check.of("right:table", "table", CheckResult::passed).after("rights")));

        assertThat(examination.examined().get(1).result())
                .isEqualTo(new CheckResult.Skipped("it needs \"rights\", which was skipped"));
    }

    @Test
    void aStepThatHangsIsGivenUpAndTheOthersAreTaken() {
        CountDownLatch never = new CountDownLatch(1);
        examination.of(List.of(
                Check.of("dns", "dns", () -> {
                    never.await();
                    return CheckResult.passed();
                }),
                Check.of("cache", "cache", CheckResult::passed)));

        Examined hung = examination.examined().get(0);
        assertThat(hung.took()).isLessThan(Duration.ofSeconds(10));
        assertThat(hung.result()).isInstanceOfSatisfying(CheckResult.Failed.class, failed -> {
            assertThat(failed.reason()).startsWith("it was not done within");
            assertThat(failed.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
        });
        assertThat(examination.examined().get(1).result()).isEqualTo(CheckResult.passed());
    }

    @Test
    void aFaultBecomesAFailureInItsOwnWords() {
        examination.of(List.of(Check.of("config", "config", () -> {
            throw new ConfigurationException("Reading", "it is torn", "Glue it.");
        })));

        assertThat(examination.examined().get(0).result())
                .isEqualTo(new CheckResult.Failed("it is torn", "Glue it.", ExitCode.CONFIGURATION));
    }

    @Test
    void aMistakeInACheckEndsNothing() {
        examination.of(List.of(Check.of("odd", "odd", () -> {
            throw new IllegalStateException("oops");
        })));

        assertThat(examination.examined().get(0).result())
                .isEqualTo(new CheckResult.Failed(
                        "an unexpected IllegalStateException: oops",
                        "This is a fault of the program.",
                        ExitCode.OTHER));
    }
}
