package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.airflow.rest.Pages.Listing;
import io.garner.airflow.rest.SilentXcoms.Why;
import io.garner.airflow.rest.TaskReader.Carried;
import io.garner.airflow.route.DagRun;
import io.garner.airflow.route.TaskInstance;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What tasks of Airflow 2 leave of their inlets and outlets in XCom when they succeed: the only way over REST to those that
 * are no datasets. Read is what the last successful run left: three requests a DAG, and one for each inlets or outlets. Where
 * that run is silent, in whole or of some tasks, nothing is known.
 */
final class Xcoms {

    private static final String INLETS = "pipeline_inlets";
    private static final String OUTLETS = "pipeline_outlets";
    private static final int BAD_REQUEST = 400;

    private final Session session;
    private final Instances instances;
    private final SilentXcoms silent;
    private final Findings findings;
    private boolean given = true;

    Xcoms(Session session, SilentXcoms silent, Findings findings) {
        this.session = session;
        this.instances = new Instances(session, findings);
        this.silent = silent;
        this.findings = findings;
    }

    /** @param tasks those that the DAG has today */
    Carried of(String dag, Set<String> tasks) {
        try {
            return given ? read(dag, tasks) : Carried.UNKNOWN;
        } catch (RefusedException e) {
            given = e.answer().status() != BAD_REQUEST;
            findings.add(
                    given
                            ? Refusals.finding(
                                    "airflow-xcom-unreadable", dag, "its inlets and outlets cannot be read", e)
                            : new Finding(
                                    "airflow-xcom-unreadable",
                                    "XCom",
                                    "inlets and outlets are not given as JSON: " + e.getMessage(),
                                    "Airflow does so since 2.10: upgrade it, or set xcom to false."));
            return Carried.UNKNOWN;
        }
    }

    private Carried read(String dag, Set<String> tasks) throws RefusedException {
        if (tasks.isEmpty()) {
            return Carried.NOTHING;
        }
        Optional<DagRun> run = lastRun(dag);
        if (run.isEmpty()) {
            return unknown(dag, Why.NO_RUN);
        }
        Pages.Rows entries = entries(dag, run.get().id());
        if (!entries.whole()) {
            findings.add(Pages.unsteady("XCom of " + dag));
            return Carried.UNKNOWN;
        }
        return entries.rows().isEmpty() ? unknown(dag, Why.NOTHING_LEFT) : read(run.get(), entries.rows(), tasks);
    }

    private Carried unknown(String dag, Why why) {
        silent.add(dag, why, List.of());
        return Carried.UNKNOWN;
    }

    private Optional<DagRun> lastRun(String dag) throws RefusedException {
        Call call = Call.get(session.api(), "dags", dag, "dagRuns")
                .with("state", "success")
                .with("order_by", "-end_date")
                .with("limit", 1);
        return Json.elements(session.client().read(call), "dag_runs")
                .flatMap(run -> RunReader.run(run).stream())
                .findFirst();
    }

    private Carried read(DagRun run, List<JsonNode> entries, Set<String> tasks) throws RefusedException {
        Map<String, List<JsonNode>> inlets = new HashMap<>();
        Map<String, List<JsonNode>> outlets = new HashMap<>();
        Set<String> untold = new TreeSet<>(tasks);
        untold.removeAll(succeeded(run));
        Set<String> seen = new HashSet<>();
        for (JsonNode entry : entries) {
            String task = Json.text(entry, "task_id").orElse("");
            String key = Json.text(entry, "key").orElse("");
            boolean wanted = tasks.contains(task) && (key.equals(INLETS) || key.equals(OUTLETS));
            // The instances of a mapped task have the same.
            if (wanted && seen.add(task + "\n" + key)) {
                Optional<List<JsonNode>> value = value(run, task, key, entry);
                value.ifPresentOrElse(
                        elements -> (key.equals(INLETS) ? inlets : outlets).put(task, elements),
                        () -> untold.add(task));
            }
        }
        if (!untold.isEmpty()) {
            silent.add(run.dag(), Why.TASKS_UNTOLD, List.copyOf(untold));
        }
        return new Carried(inlets, outlets, untold.isEmpty());
    }

    /** Only a task that succeeded and left neither inlets nor outlets is known to have none. */
    private Set<String> succeeded(DagRun run) {
        return instances.into(List.of(run)).stream()
                .flatMap(with -> with.tasks().stream())
                .filter(instance -> instance.state().equals(Optional.of("success")))
                .map(TaskInstance::task)
                .collect(Collectors.toSet());
    }

    private Pages.Rows entries(String dag, String run) throws RefusedException {
        Call call = Call.get(session.api(), "dags", dag, "dagRuns", run, "taskInstances", Call.ANY, "xcomEntries");
        return session.pages()
                .read(Listing.of(
                        call,
                        "xcom_entries",
                        row -> row.path("task_id") + "\n" + row.path("key") + "\n" + row.path("map_index")));
    }

    /** Empty for what is no list: not all can be given as JSON. */
    private Optional<List<JsonNode>> value(DagRun run, String task, String key, JsonNode entry)
            throws RefusedException {
        Call call = Call.get(
                        session.api(),
                        "dags",
                        run.dag(),
                        "dagRuns",
                        run.id(),
                        "taskInstances",
                        task,
                        "xcomEntries",
                        key)
                .with("stringify", false)
                .with("map_index", entry.path("map_index").asInt(-1));
        return Optional.of(session.client().read(call).path("value"))
                .filter(JsonNode::isArray)
                .map(value -> StreamSupport.stream(value.spliterator(), false)
                        .map(Stringified::element)
                        .toList());
    }
}
