package io.garner.http;

import dev.failsafe.ExecutionContext;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import io.garner.measure.Measurements;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Tries again after a broken connection or a passing fault, as {@link RetryPolicies} say, with exponential backoff and
 * jitter. {@code Retry-After} is honoured up to a bound, and by all requests of the client: a server that asks one of
 * them to wait means them all. Every request we send is a read or a write by key, so repeating one does no harm. Waits end
 * when the {@link Patience} of the request does. Thread-safe.
 */
final class RetryInterceptor implements Interceptor {

    private final Call.Factory attempts;
    private final Backoff backoff;
    private final Measurements measurements;
    private final FailsafeExecutor<Response> retries;
    private final AdaptiveLimit limit = new AdaptiveLimit();

    /**
     * An interceptor that sends nothing down its own chain.
     *
     * @param attempts makes a call of each attempt, which ends with the last byte of its answer
     * @param measurements told of each further attempt
     */
    RetryInterceptor(
            Call.Factory attempts, Predicate<Response> transientAnswer, Backoff backoff, Measurements measurements) {
        this.attempts = attempts;
        this.backoff = backoff;
        this.measurements = measurements;
        this.retries = RetryPolicies.executor(transientAnswer);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        try {
            return retries.get(context -> attempt(chain.request(), context));
        } catch (FailsafeException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e;
        }
    }

    private Response attempt(Request request, ExecutionContext<Response> context) throws IOException {
        Patience patience = Optional.ofNullable(request.tag(Patience.class)).orElse(Patience.ENDLESS);
        if (context.isRetry() && !hasPaused(context.getLastResult())) {
            patience.rest(backoff.after(context.getAttemptCount()));
        }
        long entered = limit.enter(patience);
        boolean overloaded = false;
        try {
            if (context.isRetry()) {
                measurements.retry(request.method(), RequestKind.of(request), reason(context.getLastResult()));
            }
            Response answer = attempts.newCall(request).execute();
            overloaded = isOverload(answer.code());
            if (overloaded) {
                RetryAfter.of(answer).ifPresent(limit::pause);
            }
            return answer;
        } catch (IOException e) {
            overloaded = RetryPolicies.isSilence(e);
            throw e;
        } finally {
            limit.leave(entered, overloaded);
        }
    }

    /** Whether the server said itself how long to wait; then everybody waits at the entrance. */
    private static boolean hasPaused(@Nullable Response last) {
        return last != null
                && isOverload(last.code())
                && RetryAfter.of(last).filter(time -> !time.isZero()).isPresent();
    }

    private static String reason(@Nullable Response last) {
        return last == null ? Measurements.NO_ANSWER : String.valueOf(last.code());
    }

    private static boolean isOverload(int status) {
        return switch (status) {
            case 429, 502, 503, 504 -> true;
            default -> false;
        };
    }
}
