package io.garner.cli;

import io.garner.config.ConfigurationException;
import io.garner.config.Environment;
import io.garner.lineage.RunContext;
import io.garner.model.Edge;
import java.util.List;
import java.util.Optional;

/**
 * Under which name the catalog keeps the edges of a command. Two tasks that share a name take back what the other told, and
 * so would a task and a source.
 *
 * @param sources names of the sources of the ingest.yaml, if one is in force
 */
record EmitterName(RunContext context, List<String> sources) {

    /** @param option what {@code --name} says */
    static EmitterName of(
            Optional<String> option, Optional<String> pipeline, Environment environment, List<String> sources) {
        RunContext airflow = RunContext.of(environment);
        RunContext derived = pipeline.map(LineageNames::pipeline)
                .map(name -> RunContext.of(environment, name))
                .map(named -> new RunContext(named.name(), airflow.pipeline()))
                .orElse(airflow);
        RunContext context =
                option.map(given -> new RunContext(given, airflow.pipeline())).orElse(derived);
        return new EmitterName(context, sources);
    }

    /** The names under which these edges are kept, as one text. */
    String of(List<Edge> edges) {
        List<String> names = edges.stream().map(context::nameFor).distinct().toList();
        return names.isEmpty() ? context.name() : String.join(", ", names);
    }

    /** @throws ConfigurationException when an edge would be kept under the name of a source */
    void check(List<Edge> edges) {
        edges.stream()
                .map(context::nameFor)
                .filter(sources::contains)
                .findFirst()
                .ifPresent(name -> {
                    throw new ConfigurationException(
                            "Choosing the name of the edges",
                            "\"" + name + "\" is a source of the configuration; what it tells of these tables would be"
                                    + " overwritten, and the edges again by its next run",
                            "Give another name with --name, such as " + name + ".tasks, the same in each run.");
                });
    }
}
