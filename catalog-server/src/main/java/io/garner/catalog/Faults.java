package io.garner.catalog;

import io.garner.catalog.auth.Tokens;
import io.garner.catalog.entity.Guard;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets a server fail on purpose, so that clients can be tested against it. Thread-safe; set at any time.
 *
 * <p>{@link #add} takes any {@link Fault}; the other methods are short for common ones. Faults add up, in the order in
 * which they were added: a request may be delayed and then refused. Of those that replace the answer (a status, a
 * reset) one hits a request, and the next waits for the next request.
 */
public final class Faults implements Guard {

    private static final ArmedFault NONE =
            new ArmedFault(Fault.delay(Duration.ZERO).times(0));

    private final Tokens tokens;
    private final List<ArmedFault> armed = new CopyOnWriteArrayList<>();
    private final ThreadLocal<List<ArmedFault>> poisons = ThreadLocal.withInitial(List::of);
    private volatile Optional<String> retryAfter = Optional.empty();
    private ArmedFault burst = NONE;
    private ArmedFault delay = NONE;

    Faults(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Sets one more fault. */
    public void add(Fault fault) {
        armed.add(new ArmedFault(fault));
    }

    /** {@link Fault#poison} for a method such as {@code PUT}; {@code *} stands for any. */
    public void refuse(String method, String fqnOrPathRegex, int status, String message) {
        add(Fault.poison(fqnOrPathRegex, status, message).on(method, ".*"));
    }

    /** The next {@code n} requests are answered with {@link Fault#status}, in place of those set so before. */
    public synchronized void failNext(int n, int status) {
        burst = replace(burst, Fault.status(status).times(n));
    }

    /** The {@code Retry-After} header of each {@link Fault#status} that has none of its own. */
    public void retryAfter(String headerValue) {
        retryAfter = Optional.of(headerValue);
    }

    /** Every answer waits this long, in place of what was set so before. */
    public synchronized void delay(Duration d) {
        delay = replace(delay, Fault.delay(d));
    }

    private ArmedFault replace(ArmedFault old, Fault fault) {
        ArmedFault next = new ArmedFault(fault);
        armed.add(next);
        armed.remove(old);
        return next;
    }

    /**
     * From now on the present bot token is answered with 401 "Expired token!";
     * {@link CatalogServer#botToken} gives a fresh one.
     */
    public void expireBotToken() {
        tokens.expireBotToken();
    }

    /** The same, once {@code n} more requests have come. */
    public void expireBotTokenAfter(int n) {
        add(Fault.expireToken().after(n));
    }

    /** Ends all faults; an expired token stays expired. */
    public void clear() {
        armed.clear();
        retryAfter = Optional.empty();
    }

    @Override
    public void check(String method, String fqn, String name) {
        check(poisons.get(), () -> Stream.of(fqn, name));
    }

    private static void check(List<ArmedFault> poisons, Supplier<Stream<String>> names) {
        for (ArmedFault armed : poisons) {
            if (armed.harm() instanceof Harm.Poison poison && names.get().anyMatch(poison::hits) && armed.hits()) {
                throw Refusal.of(poison.status(), poison.message());
            }
        }
    }

    /** What is to go wrong with a request that has just come. A token that expires with it does so here. */
    FaultPlan plan(Request request, String pathAndQuery) {
        FaultPlan plan = new FaultPlan();
        armed.stream()
                .filter(fault -> fault.fault().concerns(request.method(), request.path(), pathAndQuery))
                .forEach(plan::add);
        if (plan.expiry()) {
            tokens.expireBotToken();
        }
        return plan;
    }

    /** Lets a request take effect, unless its path or an entity in it is poisoned. */
    Reply effect(FaultPlan plan, Request request, Supplier<Reply> effect) {
        String decoded = "/api/" + String.join("/", request.segments());
        check(plan.poisons(), () -> Stream.concat(Stream.of(request.path(), decoded), request.segments().stream()));
        poisons.set(plan.poisons());
        try {
            return effect.get();
        } finally {
            poisons.remove();
        }
    }

    Reply reply(Harm.Status status) {
        return status.reply(retryAfter);
    }
}
