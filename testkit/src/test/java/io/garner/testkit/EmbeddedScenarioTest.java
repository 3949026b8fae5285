package io.garner.testkit;

import io.garner.testkit.junit.CatalogExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedScenarioTest extends CatalogScenario {

    @RegisterExtension
    static final CatalogExtension CATALOG = CatalogExtension.version("1.4.0");

    @Override
    protected CatalogUnderTest catalog() {
        return CATALOG;
    }
}
