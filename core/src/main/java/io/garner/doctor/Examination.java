package io.garner.doctor;

import io.garner.doctor.CheckResult.Passed;
import io.garner.doctor.CheckResult.Skipped;
import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Takes the checks of one source or catalog, one after the other. Used by one thread. */
public final class Examination {

    /** A check that gives up by itself has better words than we have, so it gets a moment more than it may take. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Duration limit;
    private final ExitCode unreachable;
    private final Consumer<Examined> each;
    private final Map<String, Examined> before = new LinkedHashMap<>();
    private final Map<String, Skipped> inherited = new HashMap<>();

    /**
     * @param patience of the checks
     * @param unreachable what it means for a run when a check gets no answer
     * @param each is told of every check as it ends
     */
    public Examination(Duration patience, ExitCode unreachable, Consumer<Examined> each) {
        this.limit = patience.plus(GRACE);
        this.unreachable = unreachable;
        this.each = each;
    }

    /** Looks at everything that can be looked at; a check may stand on one of an earlier call. */
    public void of(List<Check> checks) {
        for (Check check : checks) {
            Examined examined = examine(check);
            before.put(check.name(), examined);
            each.accept(examined);
        }
    }

    /** What was found so far, in its order. */
    public List<Examined> examined() {
        return List.copyOf(before.values());
    }

    private Examined examine(Check check) {
        Optional<Skipped> skipped = missing(check);
        if (skipped.isPresent()) {
            return new Examined(check, skipped.get(), Duration.ZERO);
        }
        long started = System.nanoTime();
        CheckResult result = bounded(check);
        return new Examined(check, result, Duration.ofNanos(System.nanoTime() - started));
    }

    /** Why the check makes no sense: the failure at the root, however many steps lie between. */
    private Optional<Skipped> missing(Check check) {
        Optional<Examined> stone = before.values().stream()
                .filter(earlier -> check.after().contains(earlier.check().name()))
                .filter(earlier -> !(earlier.result() instanceof Passed))
                .findFirst();
        Optional<Skipped> why = stone.map(earlier -> inherited.getOrDefault(
                earlier.check().name(),
                new Skipped("it needs \"" + earlier.check().title() + "\", which "
                        + (earlier.result() instanceof Skipped ? "was skipped" : "failed"))));
        why.ifPresent(skipped -> inherited.put(check.name(), skipped));
        return why;
    }

    /** Names have no timeout when they are looked up, and drivers have many; so each check has a thread to be left alone. */
    private CheckResult bounded(Check check) {
        FutureTask<CheckResult> task = new FutureTask<>(check.step()::look);
        Thread thread = new Thread(task, "garner-doctor-" + check.name());
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return silent();
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            return new Skipped("interrupted");
        } catch (ExecutionException e) {
            return failure(e.getCause() == null ? e : e.getCause());
        }
    }

    private CheckResult silent() {
        return new CheckResult.Failed(
                "it was not done within " + limit.toSeconds() + " s",
                "Something on the way swallows what is sent to it: a firewall, a VPN that is down, a name server that does"
                        + " not answer. Give it more time with --timeout when it is only slow.",
                unreachable);
    }

    private static CheckResult failure(Throwable thrown) {
        if (thrown instanceof GarnerException fault) {
            return CheckResult.failed(fault);
        }
        return new CheckResult.Failed(
                "an unexpected " + thrown.getClass().getSimpleName() + ": " + thrown.getMessage(),
                "This is a fault of the program.",
                ExitCode.OTHER);
    }
}
