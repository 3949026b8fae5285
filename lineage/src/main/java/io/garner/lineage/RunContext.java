package io.garner.lineage;

import io.garner.config.Environment;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * On whose behalf a program runs, from the variables that Airflow sets for each task and two of ours. Two programs that tell
 * of one pair of tables by one name take back what the other told, so a name that nobody gave is made of what runs them.
 *
 * @param name of the emitter, the same in each run: {@code GARNER_LINEAGE_NAME}, else DAG and task with a dot between;
 *     {@value #NAMELESS} where nobody says
 * @param pipeline the DAG as the catalog knows it, when {@code GARNER_PIPELINE_SERVICE} names its service
 */
public record RunContext(String name, Optional<Fqn> pipeline) {

    /** The name of an emitter that has none. */
    static final String NAMELESS = "datakit";

    private static final int LONGEST_NAME = 256;

    /** Nothing is known. */
    public static final RunContext NONE = new RunContext(NAMELESS, Optional.empty());

    public RunContext {
        name = tidied(name);
        if (name.isEmpty()) {
            name = NAMELESS;
        }
    }

    /** What these variables say. */
    public static RunContext of(Map<String, String> environment) {
        return of(Environment.of(environment));
    }

    /** The same of an environment that is asked. */
    public static RunContext of(Environment environment) {
        Optional<String> dag = value(environment, "AIRFLOW_CTX_DAG_ID");
        return new RunContext(
                value(environment, "GARNER_LINEAGE_NAME").orElse(joined(dag, environment)),
                dag.flatMap(id -> value(environment, "GARNER_PIPELINE_SERVICE").map(service -> Fqn.of(service, id))));
    }

    /** The same of a program that says which pipeline it is part of: its tasks are told apart as Airflow's are. */
    public static RunContext of(Environment environment, Fqn pipeline) {
        return new RunContext(
                value(environment, "GARNER_LINEAGE_NAME").orElse(joined(Optional.of(pipeline.toString()), environment)),
                Optional.of(pipeline));
    }

    /** Who tells of this edge: where nobody is named, the pipeline that moves the data. */
    public String nameFor(Edge edge) {
        return name.equals(NAMELESS)
                ? edge.pipeline()
                        .or(this::pipeline)
                        .map(Fqn::toString)
                        .map(RunContext::tidied)
                        .orElse(name)
                : name;
    }

    /** Without what the catalog's mark of an emitter cannot hold. */
    private static String tidied(String name) {
        String plain = name.strip().replaceAll("[\\s{]+", "_");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    private static String joined(Optional<String> pipeline, Environment environment) {
        return Stream.of(pipeline, value(environment, "AIRFLOW_CTX_TASK_ID"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("."));
    }

    private static Optional<String> value(Environment environment, String variable) {
        return environment.get(variable).map(String::strip).filter(value -> !value.isEmpty());
    }
}
