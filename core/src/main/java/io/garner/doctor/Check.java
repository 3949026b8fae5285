package io.garner.doctor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * One step of a diagnosis. It waits for nothing longer than the {@link CheckupSettings#patience patience} it was made with,
 * starts no other program, and what it says holds no secret.
 *
 * @param name a short stable word, unique in its checkup: {@code tcp}
 * @param title what is looked at, for people: {@code TCP pg01:5432}
 * @param after names of earlier checks without which this one makes no sense; it is left out unless those of
 *     them that there are have passed
 */
public record Check(String name, String title, Set<String> after, Step step) {

    public Check {
        after = Set.copyOf(after);
    }

    /** A check that stands on no other. */
    public static Check of(String name, String title, Step step) {
        return new Check(name, title, Set.of(), step);
    }

    /** The same, left out unless these earlier checks passed. */
    public Check after(String... names) {
        return new Check(name, title, Set.of(names), step);
    }

    /** The same, left out unless these passed, too. */
    public Check alsoAfter(String... names) {
        Set<String> all = new HashSet<>(after);
        all.addAll(Arrays.asList(names));
        return new Check(name, title, all, step);
    }

    /** What is done; it runs on a thread of its own. */
    @FunctionalInterface
    public interface Step {

        /**
         * Looks, and tells. A {@link io.garner.model.GarnerException} is a failure with the words that it has; any other
         * exception is a mistake of the check.
         */
        CheckResult look() throws Exception;
    }
}
