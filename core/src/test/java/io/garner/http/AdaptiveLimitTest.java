package io.garner.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class AdaptiveLimitTest {

    private final AdaptiveLimit limit = new AdaptiveLimit();

    @Test
    void isNoLimitWhileNobodyComplains() throws Exception {
        for (int i = 0; i < 64; i++) {
            enter();
        }

        assertThat(limit.limit()).isGreaterThanOrEqualTo(64);
    }

    @Test
    void aComplaintHalvesWhatWasUnderWayAndThoseOfTheSameMomentAreOne() throws Exception {
        long[] entered = {enter(), enter(), enter(), enter(), enter(), enter(), enter(), enter()};

        for (long one : entered) {
            limit.leave(one, true);
        }

        assertThat(limit.limit()).isEqualTo(4);
    }

    @Test
    void neverFallsBelowOneAndGrowsByOneARound() throws Exception {
        for (int i = 0; i < 5; i++) {
            limit.leave(enter(), true);
        }
        assertThat(limit.limit()).isEqualTo(1);

        limit.leave(enter(), false);
        assertThat(limit.limit()).isEqualTo(2);
        limit.leave(enter(), false);
        limit.leave(enter(), false);
        limit.leave(enter(), false);
        assertThat(limit.limit()).isEqualTo(3);
    }

    @Test
    void whoFindsNoPlaceWaitsUntilOneLeaves() throws Exception {
        limit.leave(enter(), true);
        long first = enter();
        CompletableFuture<Long> second = CompletableFuture.supplyAsync(this::enterUnchecked);

        assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS))
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
        limit.leave(first, false);

        assertThat(second.get(10, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aPauseKeepsEverybodyOut() throws Exception {
        limit.pause(Duration.ofMillis(400));
        limit.pause(Duration.ofMillis(1));
        long started = System.nanoTime();

        enter();

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(350));
    }

    @Test
    void whoseOwnPatienceIsOverWaitsForNoPlace() {
        limit.pause(Duration.ofMinutes(1));

        assertThatThrownBy(() -> limit.enter(new Patience(() -> true))).isInstanceOf(OutOfPatience.class);
    }

    private long enter() throws OutOfPatience {
        return limit.enter(Patience.ENDLESS);
    }

    private long enterUnchecked() {
        try {
            return enter();
        } catch (OutOfPatience e) {
            throw new IllegalStateException(e);
        }
    }
}
