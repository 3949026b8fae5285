package io.garner.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tries again after a broken connection or a passing fault, with exponential backoff and jitter; {@code Retry-After} is
 * honoured up to a bound. An unexplained fault of the server (500) is tried once more only, a TLS peer that we do not
 * trust not at all. Every request we send is a read or a write by key, so repeating one does no harm.
 */
final class RetryInterceptor implements Interceptor {

    private static final Logger LOG = LoggerFactory.getLogger(RetryInterceptor.class);

    static final int ATTEMPTS = 4;
    static final int ATTEMPTS_AT_AN_UNEXPLAINED_FAULT = 2;

    private static final int INTERNAL_SERVER_ERROR = 500;
    private static final Duration FIRST_DELAY = Duration.ofMillis(300);
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);
    private static final double JITTER = 0.25;

    /** Bodies up to this size arrive within their attempt; a catalog's pages have a few megabytes. */
    private static final long LONGEST_BUFFERED = 64L << 20;

    private final Call.Factory attempts;
    private final RetryPolicy<Response> passing;
    private final RetryPolicy<Response> unexplained;

    /**
     * An interceptor that sends nothing down its own chain.
     *
     * @param attempts makes a call of each attempt
     */
    RetryInterceptor(Call.Factory attempts, Predicate<Response> transientAnswer) {
        this.attempts = attempts;
        this.passing = policy(ATTEMPTS)
                .handle(IOException.class)
                .abortOn(RetryInterceptor::isRefusalOfTls)
                .handleResultIf(answer -> answer.code() != INTERNAL_SERVER_ERROR && transientAnswer.test(answer))
                .build();
        this.unexplained = policy(ATTEMPTS_AT_AN_UNEXPLAINED_FAULT)
                // Said nothing about exceptions, Failsafe handles all of them.
                .handleIf(failure -> false)
                .handleResultIf(answer -> answer.code() == INTERNAL_SERVER_ERROR && transientAnswer.test(answer))
                .build();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        try {
            return Failsafe.with(passing, unexplained).get(() -> attempt(chain.request()));
        } catch (FailsafeException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw e;
        }
    }

    /** Takes the body in as well: one that breaks off is a broken connection like any other. */
    private Response attempt(Request request) throws IOException {
        Response response = attempts.newCall(request).execute();
        try {
            response.body().source().request(LONGEST_BUFFERED);
            return response;
        } catch (IOException e) {
            response.close();
            throw e;
        }
    }

    private static RetryPolicyBuilder<Response> policy(int attempts) {
        return RetryPolicy.<Response>builder()
                .withBackoff(FIRST_DELAY, LONGEST_DELAY)
                .withJitter(JITTER)
                .withDelayFn(context -> RetryAfter.of(context.getLastResult()))
                .withMaxAttempts(attempts)
                .onRetry(event -> discard(event.getLastResult()));
    }

    /** A certificate or a protocol that is refused will be refused again; a connection that broke under TLS will not. */
    private static boolean isRefusalOfTls(Throwable failure) {
        return failure instanceof SSLException
                && Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .noneMatch(cause -> cause instanceof SocketException || cause instanceof EOFException);
    }

    private static void discard(@Nullable Response response) {
        if (response != null) {
            LOG.atDebug().addKeyValue("status", response.code()).log("trying again");
            response.close();
        }
    }
}
