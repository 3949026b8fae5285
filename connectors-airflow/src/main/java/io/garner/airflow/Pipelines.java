package io.garner.airflow;

import io.garner.airflow.route.Dag;
import io.garner.airflow.route.DagRun;
import io.garner.airflow.route.DagTask;
import io.garner.model.Pipeline;
import io.garner.model.Pipeline.Task;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** DAGs as pipelines. */
final class Pipelines {

    /** Who owns what nobody owns. */
    private static final String NOBODY = "airflow";

    private final Pages pages;
    private final PipelineRuns runs;

    Pipelines(Pages pages) {
        this.pages = pages;
        this.runs = new PipelineRuns(pages);
    }

    Pipeline of(Dag dag, List<DagRun> lastRuns) {
        return new Pipeline(
                dag.id(),
                dag.displayName().filter(name -> !name.equals(dag.id())),
                description(dag),
                Optional.of(pages.dag(dag.id())),
                dag.schedule(),
                dag.startDate(),
                dag.concurrency(),
                Optional.of(dag.summary().fileLocation()).filter(file -> !file.isEmpty()),
                Optional.of(!dag.summary().paused()),
                dag.summary().tags(),
                owners(dag),
                dag.tasks().stream().map(task -> task(dag, task)).toList(),
                lastRuns.stream().map(runs::of).toList());
    }

    /** What its author says in a line, and what more there is. */
    private static Optional<String> description(Dag dag) {
        String text = Stream.of(dag.description(), dag.docMd())
                .flatMap(Optional::stream)
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining("\n\n"));
        return Optional.of(text).filter(said -> !said.isEmpty());
    }

    /** Who owns most of its tasks comes first. */
    private static List<String> owners(Dag dag) {
        Map<String, Long> shares = dag.tasks().stream()
                .flatMap(task -> names(task.owner().stream()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Stream.concat(shares.keySet().stream(), names(dag.summary().owners().stream()))
                .distinct()
                .sorted(Comparator.comparing((String owner) -> -shares.getOrDefault(owner, 0L))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Airflow takes one text, and makes several owners of it at its commas. */
    private static Stream<String> names(Stream<String> owners) {
        return owners.flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.equals(NOBODY));
    }

    private Task task(Dag dag, DagTask task) {
        return new Task(
                task.id(),
                task.displayName().filter(name -> !name.equals(task.id())),
                task.docMd(),
                Optional.of(pages.task(dag.id(), task.id())),
                task.operator(),
                Optional.ofNullable(task.fields().get("sql")).flatMap(DagSql::of),
                task.startDate(),
                task.endDate(),
                task.downstream(),
                List.of(),
                names(task.owner().stream()).distinct().toList());
    }
}
