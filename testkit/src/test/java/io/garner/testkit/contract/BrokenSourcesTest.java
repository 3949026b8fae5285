package io.garner.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.garner.testkit.contract.MemorySource.Quirk;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The contract finds out sources that break it, each by the facts that it breaks. */
class BrokenSourcesTest {

    @ParameterizedTest
    @CsvSource({
        "SORTS_KEYS, aPrimaryKeyHasTheOrderItWasDeclaredWith",
        "TURNS_PAIRS, aForeignKeyPairsItsColumnsAsDeclared",
        "TWICE, filtersMatchWholeNamesInAnyCase nothingComesTwice whatIsExcludedIsLeftOutAlsoWhenItIsIncluded",
        "SILENT, aViewComesWithItsText aViewDependsOnTheRelationAndTheColumnsThatItSelects commentsComeAsTheyWereWritten",
        "IGNORES_FILTERS, filtersMatchWholeNamesInAnyCase whatIsExcludedIsLeftOutAlsoWhenItIsIncluded",
        "LOWER_CASE, namesComeAsTheyWereWritten nothingComesTwice",
        "COUNTS, theNumberOfStatementsDoesNotDependOnTheNumberOfTables",
        "LEAKS, noConnectionStaysOpen",
        "NEVER_CLOSED, aSourceThatIsClosedSaysSo"
    })
    void areFoundOut(Quirk quirk, String facts) {
        assertThat(failuresWith(quirk)).isEqualTo(new TreeSet<>(Set.of(facts.split(" "))));
    }

    private static Set<String> failuresWith(Quirk quirk) {
        Set<String> failed = new TreeSet<>();
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(WithAQuirk.class))
                .configurationParameter("quirk", quirk.name())
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                    failed.add(test.getDisplayName().replace("()", ""));
                }
            }
        });
        return failed;
    }

    @ExtendWith(FromTheRequest.class)
    static final class WithAQuirk extends MemoryContract {
        WithAQuirk(Quirk quirk) {
            super(quirk);
        }
    }

    static final class FromTheRequest implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Quirk.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return Quirk.valueOf(context.getConfigurationParameter("quirk").orElseThrow());
        }
    }
}
