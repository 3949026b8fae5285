package io.garner.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpDateTime;

/**
 * One failure on purpose: what goes wrong, for which requests, and how often; for all of them and for ever unless told
 * otherwise. Reads {@code Fault.reset().afterEffect().on("PUT", "/api/v1/tables").times(3)}. Immutable.
 */
public final class Fault {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Harm harm;
    private final String method;
    private final Optional<Pattern> path;
    private final Turns turns;
    private final boolean afterEffect;

    private Fault(Harm harm, String method, Optional<Pattern> path, Turns turns, boolean afterEffect) {
        this.harm = harm;
        this.method = method;
        this.path = path;
        this.turns = turns;
        this.afterEffect = afterEffect;
    }

    private static Fault of(Harm harm) {
        return new Fault(harm, "*", Optional.empty(), Turns.ALL, false);
    }

    /** The answer waits, ten minutes at most; the request takes effect afterwards, or before if {@link #afterEffect}. */
    public static Fault delay(Duration time) {
        return of(new Harm.Delay(bounded(time)));
    }

    /**
     * The answer is this status, and the request has no effect: 502, 503 and 504 with a page such as a proxy sends,
     * all others with OpenMetadata's {@code {code, message}}.
     */
    public static Fault status(int status) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not a failure: " + status);
        }
        return of(new Harm.Status(status, Optional.empty()));
    }

    /** The connection is reset (TCP RST) in place of an answer, and the request has no effect. */
    public static Fault reset() {
        return of(new Harm.Reset());
    }

    /** The request takes effect; of the answer comes the head and half the body, then the connection ends. */
    public static Fault truncate() {
        return of(new Harm.Cut());
    }

    /** The request takes effect; the body of the answer comes in small pieces over this time, ten minutes at most. */
    public static Fault drip(Duration time) {
        return of(new Harm.Drip(bounded(time)));
    }

    /** The bot's token expires when the request comes, before it is looked at; once. */
    public static Fault expireToken() {
        return of(new Harm.Expiry()).times(1);
    }

    /**
     * One poisoned entity: it is refused with {@code {code, message}}, other rows of the same request are not.
     *
     * @param fqnOrPathRegex must match the whole path, or one decoded segment of it, or the FQN or the name of an
     *     entity in the body (rows of a bulk request each for itself)
     */
    public static Fault poison(String fqnOrPathRegex, int status, String message) {
        return of(new Harm.Poison(Pattern.compile(fqnOrPathRegex), status, message));
    }

    private static Duration bounded(Duration time) {
        if (time.isNegative() || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("from nothing to " + LONGEST + ": " + time);
        }
        return time;
    }

    /** Adds {@code Retry-After} in seconds. */
    public Fault retryAfter(Duration time) {
        String seconds = String.valueOf(time.toSeconds());
        return retryAfter(() -> seconds);
    }

    /** Adds {@code Retry-After} as an HTTP date that lies this far ahead of the answer. */
    public Fault retryAfterDate(Duration ahead) {
        return retryAfter(() -> HttpDateTime.format(Instant.now().plus(ahead)));
    }

    private Fault retryAfter(Supplier<String> value) {
        if (harm instanceof Harm.Status status) {
            return new Fault(new Harm.Status(status.status(), Optional.of(value)), method, path, turns, afterEffect);
        }
        throw new IllegalStateException("only a status has a Retry-After");
    }

    /** The request takes effect first: the write is done when the delay, the status or the reset comes. */
    public Fault afterEffect() {
        if (!harm.canWait()) {
            throw new IllegalStateException("only a delay, a status or a reset can come after the effect");
        }
        return new Fault(harm, method, path, turns, true);
    }

    /**
     * Only requests like these.
     *
     * @param method such as {@code PUT}; {@code *} stands for any
     * @param pathRegex must match the whole path as it was sent, with or without its query string
     */
    public Fault on(String method, String pathRegex) {
        return new Fault(harm, method, Optional.of(Pattern.compile(pathRegex)), turns, afterEffect);
    }

    /** Only so many of them. */
    public Fault times(int times) {
        return new Fault(harm, method, path, new Turns(turns.after(), turns.every(), times), afterEffect);
    }

    /** Only each k-th of them. */
    public Fault every(int k) {
        return new Fault(harm, method, path, new Turns(turns.after(), k, turns.times()), afterEffect);
    }

    /** Only after so many of them have passed. */
    public Fault after(int passed) {
        return new Fault(harm, method, path, new Turns(passed, turns.every(), turns.times()), afterEffect);
    }

    Harm harm() {
        return harm;
    }

    boolean isAfterEffect() {
        return afterEffect;
    }

    boolean concerns(String called, String calledPath, String calledPathAndQuery) {
        return (method.equals("*") || method.equalsIgnoreCase(called))
                && path.map(Pattern::asMatchPredicate)
                        .map(matches -> matches.test(calledPath) || matches.test(calledPathAndQuery))
                        .orElse(true);
    }

    boolean hasTurn(long nth) {
        return turns.has(nth);
    }
}
