package io.garner.catalog;

import io.garner.catalog.auth.Tokens;
import io.garner.catalog.entity.Guard;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lets a server fail on purpose, so that clients can be tested against it. Thread-safe; set at any time. */
public final class Faults implements Guard {

    private record Poison(String method, Pattern pattern, int status, String message) {
        void check(String called, Stream<String> names) {
            if ((method.equals("*") || method.equalsIgnoreCase(called))
                    && names.anyMatch(name -> pattern.matcher(name).matches())) {
                throw Refusal.of(status, message);
            }
        }
    }

    private final Tokens tokens;
    private final List<Poison> poisons = new CopyOnWriteArrayList<>();
    private final AtomicInteger failing = new AtomicInteger();
    private volatile int failStatus = 500;
    private volatile Optional<String> retryAfter = Optional.empty();
    private volatile Duration delay = Duration.ZERO;

    Faults(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * One poisoned entity: until {@link #clear} the answer is {@code status} with {@code {code, message}}.
     *
     * @param method such as {@code PUT}; {@code *} stands for any
     * @param fqnOrPathRegex must match the whole path, or one decoded segment of it, or the FQN or the name of an
     *     entity in the body (rows of a bulk request each for itself)
     */
    public void refuse(String method, String fqnOrPathRegex, int status, String message) {
        poisons.add(new Poison(method, Pattern.compile(fqnOrPathRegex), status, message));
    }

    /** The next {@code n} requests are answered with {@code status} (429, 500, 502 or 503) and have no effect. */
    public void failNext(int n, int status) {
        failStatus = status;
        failing.set(n);
    }

    /** The {@code Retry-After} header of the answers that {@link #failNext} causes. */
    public void retryAfter(String headerValue) {
        retryAfter = Optional.of(headerValue);
    }

    /** Every answer waits this long. */
    public void delay(Duration d) {
        delay = d;
    }

    /**
     * From now on the present bot token is answered with 401 "Expired token!";
     * {@link CatalogServer#botToken} gives a fresh one.
     */
    public void expireBotToken() {
        tokens.expireBotToken();
    }

    /** Ends all faults; an expired token stays expired. */
    public void clear() {
        poisons.clear();
        failing.set(0);
        retryAfter = Optional.empty();
        delay = Duration.ZERO;
    }

    @Override
    public void check(String method, String fqn, String name) {
        poisons.forEach(poison -> poison.check(method, Stream.of(fqn, name)));
    }

    void check(Request request) {
        String decoded = "/api/" + String.join("/", request.segments());
        poisons.forEach(poison -> poison.check(
                request.method(), Stream.concat(Stream.of(request.path(), decoded), request.segments().stream())));
    }

    /** The status that this request fails with, when it is one of those to fail. */
    Optional<Integer> nextFailure() {
        boolean fails = failing.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
        return fails ? Optional.of(failStatus) : Optional.empty();
    }

    Optional<String> retryAfter() {
        return retryAfter;
    }

    void await() {
        if (!delay.isZero()) {
            try {
                Thread.sleep(delay.toMillis());
            } catch (InterruptedException e) {
                // The server is being closed: answer at once.
                Thread.currentThread().interrupt();
            }
        }
    }
}
