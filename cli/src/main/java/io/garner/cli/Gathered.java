package io.garner.cli;

import io.garner.config.ConfigurationException;
import io.garner.config.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Problems from several readings of one file, thrown together at the end. */
final class Gathered {

    private final Set<Problem> problems = new LinkedHashSet<>();

    /** What the reading yields; empty when it has problems, which are kept. */
    <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (ConfigurationException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    void throwIfAny(String document) {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(
                    "Reading " + document,
                    List.copyOf(problems),
                    "Correct the file; \"config check\" looks at all of it, \"config schema\" helps your editor.");
        }
    }
}
