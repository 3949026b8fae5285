package io.garner.kerberos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HostNamesTest {

    @Test
    @Timeout(20)
    void aResolverThatDoesNotAnswerLeavesTheNameAsItIsWritten() {
        CountDownLatch never = new CountDownLatch(1);

        String name = HostNames.within(Duration.ofMillis(50), "SQL01.corp.example", () -> {
            never.await();
            return "other.corp.example";
        });

        assertThat(name).isEqualTo("sql01.corp.example");
    }

    @Test
    void aResolverThatAnswersDecides() {
        assertThat(HostNames.within(Duration.ofSeconds(10), "crm", () -> "SQL01.corp.example"))
                .isEqualTo("sql01.corp.example");
    }
}
