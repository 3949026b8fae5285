package io.garner.lineage;

import io.garner.config.Environment;
import io.garner.model.Fqn;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * On whose behalf a program runs, from the variables that Airflow sets for each task and two of ours.
 *
 * @param name of the emitter, the same in each run: {@code GARNER_LINEAGE_NAME}, else DAG and task with a dot between
 * @param pipeline the DAG as the catalog knows it, when {@code GARNER_PIPELINE_SERVICE} names its service
 */
public record RunContext(String name, Optional<Fqn> pipeline) {

    /** The name of an emitter that has none. */
    static final String NAMELESS = "datakit";

    /** Nothing is known. */
    public static final RunContext NONE = new RunContext(NAMELESS, Optional.empty());

    public RunContext {
        name = name.strip().replaceAll("\\s+", "_");
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
        String task = Stream.of(dag, value(environment, "AIRFLOW_CTX_TASK_ID"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("."));
        return new RunContext(
                value(environment, "GARNER_LINEAGE_NAME").orElse(task),
                dag.flatMap(id -> value(environment, "GARNER_PIPELINE_SERVICE").map(service -> Fqn.of(service, id))));
    }

    private static Optional<String> value(Environment environment, String variable) {
        return environment.get(variable).map(String::strip).filter(value -> !value.isEmpty());
    }
}
