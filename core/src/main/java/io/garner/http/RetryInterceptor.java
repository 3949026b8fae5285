package io.garner.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again after a broken connection or a passing fault, with exponential backoff and jitter; {@code Retry-After} is
 * honoured up to a bound. Every request we send is a read or a write by key, so repeating one does no harm.
 */
final class RetryInterceptor implements Interceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RetryInterceptor.class);

    static final int ATTEMPTS = 4;
    private static final Duration FIRST_DELAY = Duration.ofMillis(300);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);
    private static final double JITTER = 0.25;

    private final RetryPolicy<Response> policy;

    RetryInterceptor(Predicate<Response> transientAnswer) {
        this.policy = RetryPolicy.<Response>builder()
                .handle(IOException.class)
                .handleResultIf(transientAnswer::test)
                .withBackoff(FIRST_DELAY, LONGEST_DELAY)
                .withJitter(JITTER)
                .withDelayFn(context -> RetryAfter.of(context.getLastResult()))
                .withMaxAttempts(ATTEMPTS)
                .onRetry(event -> discard(event.getLastResult()))
                .build();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        try {
            return Failsafe.with(policy).get(() -> chain.proceed(chain.request()));
        } catch (FailsafeException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e;
        }
    }

    private static void discard(@Nullable Response response) {
        if (response != null) {
            LOG.atDebug().addKeyValue("status", response.code()).log("trying again");
            response.close();
        }
    }
}
