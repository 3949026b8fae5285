package io.garner.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresExtensionTest {

    @RegisterExtension
    static final PostgresExtension postgres = PostgresExtension.empty();

    private static int port;

    @Test
    void startsOneServerForAllTests() {
        rememberOrCompare();
    }

    @Test
    void hasNoHarvesterWithoutPagila() {
        assertThatIllegalStateException()
                .isThrownBy(postgres::harvesterPassword)
                .withMessageContaining("no pagila");
    }

    @Test
    void saysHowToRegisterItWhenItDoesNotRun() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PostgresExtension.empty().server())
                .withMessageContaining("@RegisterExtension");
    }

    @Nested
    class InANestedClass {
        @Test
        void sharesTheServer() {
            rememberOrCompare();
        }
    }

    private static void rememberOrCompare() {
        if (port == 0) {
            port = postgres.server().port();
        }
        assertThat(postgres.server().port()).isEqualTo(port);
    }
}
