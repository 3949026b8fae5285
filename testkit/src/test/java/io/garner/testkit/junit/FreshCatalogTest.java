package io.garner.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FreshCatalogTest {

    private static final List<String> ADDRESSES = new ArrayList<>();

    @RegisterExtension
    static final CatalogExtension asked = CatalogExtension.version("1.2.0").freshForEachTest();

    @RegisterExtension
    final CatalogExtension ofTheInstance = CatalogExtension.version("1.4.0");

    @RepeatedTest(3)
    void eachTestHasCatalogsOfItsOwn() {
        remember();
    }

    @Nested
    class InANestedClass {
        @Test
        void too() {
            remember();
        }
    }

    @AfterAll
    static void allWereDifferent() {
        Set<String> different = new HashSet<>(ADDRESSES);
        assertThat(ADDRESSES).hasSize(8);
        assertThat(different).hasSize(8);
    }

    private void remember() {
        assertThat(asked.server().version()).startsWith("1.2.0");
        assertThat(ofTheInstance.server().version()).startsWith("1.4.0");
        ADDRESSES.add(asked.apiUrl() + "/" + asked.token().hashCode());
        ADDRESSES.add(ofTheInstance.apiUrl() + "/" + ofTheInstance.token().hashCode());
    }
}
