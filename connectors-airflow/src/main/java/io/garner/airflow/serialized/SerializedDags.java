package io.garner.airflow.serialized;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.airflow.route.Dag;
import io.garner.airflow.route.DagDependency;
import io.garner.airflow.route.DagSummary;
import io.garner.source.Findings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads serialized DAGs: those of 2.x, of 3.0 and of later versions, told apart by what is in them. One thread at a time.
 */
public final class SerializedDags {

    /** What a document leaves out when it is so. */
    private static final int USUAL_CONCURRENCY = 16;

    private final Encoding encoding;

    /** @param findings told of what is not known here */
    public SerializedDags(Findings findings) {
        this.encoding = new Encoding(findings);
    }

    /** The DAG of a document. */
    public Dag read(DagSummary summary, JsonNode document) {
        JsonNode dag = Wrapped.inside(document.path("dag"));
        Optional<Instant> start = Encoding.moment(dag.path("start_date"));
        List<SerializedTask> tasks = tasks(dag, document.path("client_defaults").path("tasks"));
        Set<DagDependency> dependencies = new LinkedHashSet<>(dependencies(dag));
        tasks.forEach(task -> dependencies.addAll(task.dependencies(summary.id())));
        return new Dag(
                summary,
                text(dag, "dag_display_name", "_dag_display_property_value"),
                text(dag, "description", "_description"),
                text(dag, "doc_md"),
                Schedules.of(dag),
                start,
                OptionalInt.of(concurrency(dag)),
                tasks.stream().map(task -> task.read(summary.id(), start)).toList(),
                List.copyOf(dependencies),
                true);
    }

    private List<SerializedTask> tasks(JsonNode dag, JsonNode defaults) {
        List<SerializedTask> tasks = new ArrayList<>();
        dag.path("tasks")
                .forEach(entry -> tasks.add(new SerializedTask(Wrapped.inside(entry), defaults, dag, encoding)));
        return tasks;
    }

    private static int concurrency(JsonNode dag) {
        return Stream.of("max_active_tasks", "_max_active_tasks", "_concurrency")
                .map(dag::path)
                .filter(JsonNode::isInt)
                .map(JsonNode::asInt)
                .findFirst()
                .orElse(USUAL_CONCURRENCY);
    }

    /** Of datasets and assets the tables of the database tell more. */
    private static List<DagDependency> dependencies(JsonNode dag) {
        List<DagDependency> dependencies = new ArrayList<>();
        dag.path("dag_dependencies").forEach(each -> {
            JsonNode said = Wrapped.inside(each);
            String kind = said.path("dependency_type").asText();
            if (kind.equals("trigger") || kind.equals("sensor")) {
                dependencies.add(new DagDependency(
                        said.path("source").asText(),
                        said.path("target").asText(),
                        kind,
                        said.path("dependency_id").asText()));
            }
        });
        return dependencies;
    }

    private static Optional<String> text(JsonNode dag, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> Encoding.text(dag.path(key)).stream())
                .findFirst();
    }
}
