package io.garner.testkit;

import io.garner.testkit.containers.TestcontainersOpenMetadata;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Fetches some gigabytes of images where they are not there yet. */
@Tag("slow")
@Timeout(1800)
class SlowRealScenarioTest extends CatalogScenario {

    @RegisterExtension
    static final TestcontainersOpenMetadata CATALOG =
            TestcontainersOpenMetadata.version("1.4.0").otherwiseCoveredBy(EmbeddedScenarioTest.class);

    @Override
    protected CatalogUnderTest catalog() {
        return CATALOG;
    }
}
