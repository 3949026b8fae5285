package io.garner.testkit.assertions;

import io.garner.testkit.CatalogUnderTest;

/** The way in: {@code import static io.garner.testkit.assertions.CatalogAssertions.assertThat;}. Stateless. */
public final class CatalogAssertions {

    private CatalogAssertions() {}

    /** Asserts over what this catalog holds now; each assertion reads anew. */
    public static CatalogAssert assertThat(CatalogUnderTest catalog) {
        return new CatalogAssert(catalog);
    }
}
