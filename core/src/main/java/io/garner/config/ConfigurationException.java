package io.garner.config;

import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import java.util.List;
import java.util.stream.Collectors;

/** The configuration can't be used; all of its problems are told at once. */
public final class ConfigurationException extends GarnerException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public ConfigurationException(String tried, String answer, String remedy) {
        super(ExitCode.CONFIGURATION, tried, answer, remedy, null);
        this.problems = List.of(new Problem(0, 0, "", answer));
    }

    public ConfigurationException(String tried, List<Problem> problems, String remedy) {
        super(
                ExitCode.CONFIGURATION,
                tried,
                problems.stream().map(Problem::toString).collect(Collectors.joining("\n")),
                remedy,
                null);
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
