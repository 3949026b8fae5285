package io.garner.http;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is tried again, and how often. Stateless. */
final class RetryPolicies {

    private static final Logger LOG = LoggerFactory.getLogger(RetryPolicies.class);

    /** A connection that broke or was refused; a proxy in front of a server that restarts. */
    static final int ATTEMPTS = 4;

    /** A server that throttles is well, and asks for nothing but patience. */
    static final int ATTEMPTS_WHEN_THROTTLED = 8;

    /** An unknown 500 may be a deadlock of its database, and is most often for good. */
    static final int ATTEMPTS_AT_AN_UNEXPLAINED_FAULT = 2;

    /** Each costs a whole time limit, and a dead server must not cost minutes. */
    static final int ATTEMPTS_AT_SILENCE = 2;

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int INTERNAL_SERVER_ERROR = 500;

    private RetryPolicies() {}

    static FailsafeExecutor<Response> executor(Predicate<Response> transientAnswer) {
        return Failsafe.with(
                policy(ATTEMPTS, RetryPolicies::isBroken, answer -> isOther(answer) && transientAnswer.test(answer)),
                policy(ATTEMPTS_AT_SILENCE, RetryPolicies::isSilence, answer -> false),
                policy(
                        ATTEMPTS_AT_AN_UNEXPLAINED_FAULT,
                        failure -> false,
                        answer -> answer.code() == INTERNAL_SERVER_ERROR && transientAnswer.test(answer)),
                policy(
                        ATTEMPTS_WHEN_THROTTLED,
                        failure -> false,
                        answer -> answer.code() == TOO_MANY_REQUESTS && transientAnswer.test(answer)));
    }

    /** No answer in time. */
    static boolean isSilence(Throwable failure) {
        return failure instanceof InterruptedIOException;
    }

    private static RetryPolicy<Response> policy(
            int attempts, Predicate<Throwable> failure, Predicate<Response> answer) {
        RetryPolicyBuilder<Response> policy = RetryPolicy.builder();
        return policy.handleIf(failure::test)
                .handleResultIf(answer::test)
                .withMaxAttempts(attempts)
                .onRetry(event -> discard(event.getLastResult()))
                .build();
    }

    private static boolean isOther(Response answer) {
        return answer.code() != INTERNAL_SERVER_ERROR && answer.code() != TOO_MANY_REQUESTS;
    }

    private static boolean isBroken(Throwable failure) {
        return failure instanceof IOException
                && !(failure instanceof OutOfPatience)
                && !isSilence(failure)
                && !isRefusalOfTls(failure);
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
