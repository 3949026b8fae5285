package io.garner.doctor;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Several things that each wait for somebody, done at the same time. Each of them bounds its own wait. */
final class AtOnce {

    private AtOnce() {}

    /** The results in the order of the values; what one of them throws comes out. */
    static <T, R> List<R> each(Collection<T> values, Function<T, R> action) {
        List<CompletableFuture<R>> results =
                values.stream().map(value -> begun(value, action)).toList();
        return results.stream().map(CompletableFuture::join).toList();
    }

    private static <T, R> CompletableFuture<R> begun(T value, Function<T, R> action) {
        return CompletableFuture.supplyAsync(() -> action.apply(value), step -> {
            Thread thread = new Thread(step, "garner-doctor-at-once");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
