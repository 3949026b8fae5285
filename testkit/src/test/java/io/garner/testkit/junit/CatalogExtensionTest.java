package io.garner.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.garner.catalog.CatalogServer;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CatalogExtensionTest {

    @RegisterExtension
    static final CatalogExtension catalog = CatalogExtension.version("1.4.0");

    private static final Set<URI> SEEN = new HashSet<>();

    @Test
    void startsACatalogOfTheVersion() {
        assertThat(catalog.server().version()).startsWith("1.4.0");
        assertThat(catalog.apiUrl()).hasToString(catalog + "").hasPath("/api");
        assertThat(catalog.token()).isEqualTo(catalog.server().botToken());
        assertThat(catalog.requests()).isSameAs(catalog.server().requests());
        assertThat(catalog.faults()).isSameAs(catalog.server().faults());
    }

    @RepeatedTest(2)
    void isTheSameForEachTest(CatalogServer injected) {
        assertThat(injected).isSameAs(catalog.server());
        SEEN.add(catalog.apiUrl());
        assertThat(SEEN).hasSize(1);
    }

    @Test
    void saysHowToRegisterItWhenItDoesNotRun() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CatalogExtension.version("1.2.0").server())
                .withMessageContaining("@RegisterExtension");
    }

    @Nested
    class InANestedClass {
        @Test
        void isShared() {
            SEEN.add(catalog.apiUrl());
            assertThat(SEEN).hasSize(1);
        }
    }
}
