package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.airflow.route.DagRun;
import io.garner.airflow.route.TaskInstance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs and task instances of both generations. */
final class RunReader {

    /** What tells when a run was for, the best first; an Airflow 3 has runs without a logical date. */
    private static final List<String> MOMENTS =
            List.of("logical_date", "execution_date", "data_interval_start", "run_after", "start_date", "queued_at");

    private RunReader() {}

    static String key(JsonNode row) {
        return key(DagReader.id(row), Json.text(row, "dag_run_id").orElse(""));
    }

    static String key(String dag, String run) {
        return dag + "\n" + run;
    }

    /** A run without its task instances; empty for one that has no moment at all. */
    static Optional<DagRun> run(JsonNode row) {
        Stream<Instant> moments = MOMENTS.stream().flatMap(name -> Json.moment(row, name).stream());
        return moments.findFirst()
                .map(moment -> new DagRun(
                        DagReader.id(row),
                        Json.text(row, "dag_run_id").orElse(""),
                        moment,
                        Json.text(row, "state").orElse("queued"),
                        Json.moment(row, "end_date"),
                        List.of()));
    }

    static DagRun with(DagRun run, List<TaskInstance> tasks) {
        return new DagRun(run.dag(), run.id(), run.moment(), run.state(), run.end(), tasks);
    }

    static String instanceKey(JsonNode row) {
        return key(row) + "\n" + Json.text(row, "task_id").orElse("") + "\n"
                + row.path("map_index").asInt(-1);
    }

    /** Whether its task, or its place in a mapped one, is no longer in the DAG. */
    static boolean isRemoved(JsonNode row) {
        return row.path("state").asText().equals("removed");
    }

    static TaskInstance instance(JsonNode row) {
        return new TaskInstance(
                Json.text(row, "task_id").orElse(""),
                row.path("map_index").asInt(-1),
                // An older 2.x says none in letters.
                Json.text(row, "state").filter(state -> !state.equals("none")),
                Json.moment(row, "start_date"),
                Json.moment(row, "end_date"),
                Math.max(0, row.path("try_number").asInt(0)));
    }
}
