package io.garner.lineage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WorkersTest {

    @Test
    void whatTakesTooLongIsGivenUpAndItsThreadIsGivenBack() {
        Workers workers = new Workers(1, Duration.ofSeconds(1));

        assertThatThrownBy(() -> workers.call(stop -> {
                    while (true) {
                        stop.check();
                        Thread.onSpinWait();
                    }
                }))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("longer than 1 s");

        String next = workers.call(stop -> "next");
        assertThat(next).isEqualTo("next");
    }

    @Test
    void whatNeverEndsKeepsNoMoreThanItsThread() throws InterruptedException {
        Workers workers = new Workers(1, Duration.ofMillis(200));
        CountDownLatch end = new CountDownLatch(1);
        Function<Stop, Integer> stubborn = stop -> {
            boolean ended = false;
            while (!ended) {
                try {
                    ended = end.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    ended = false;
                }
            }
            return 1;
        };
        try {
            assertThatThrownBy(() -> workers.call(stubborn)).hasMessageContaining("longer");
            assertThatThrownBy(() -> workers.call(stubborn)).hasMessageContaining("kept all threads busy");
        } finally {
            end.countDown();
        }
    }
}
