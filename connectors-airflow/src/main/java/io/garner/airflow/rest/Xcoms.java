package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.airflow.rest.Pages.Listing;
import io.garner.airflow.rest.TaskReader.Carried;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What tasks of Airflow 2 leave of their inlets and outlets in XCom when they succeed: the only way over REST to those that
 * are no datasets. Read is what the last successful run left: two requests a DAG, and one for each inlets or outlets.
 */
final class Xcoms {

    private static final String INLETS = "pipeline_inlets";
    private static final String OUTLETS = "pipeline_outlets";
    private static final int BAD_REQUEST = 400;

    private final Session session;
    private final Findings findings;
    private boolean given = true;

    Xcoms(Session session, Findings findings) {
        this.session = session;
        this.findings = findings;
    }

    Carried of(String dag) {
        try {
            Optional<String> run = given ? lastRun(dag) : Optional.empty();
            return run.isPresent() ? of(dag, run.get()) : Carried.NOTHING;
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
            return Carried.NOTHING;
        }
    }

    private Optional<String> lastRun(String dag) throws RefusedException {
        Call call = Call.get(session.api(), "dags", dag, "dagRuns")
                .with("state", "success")
                .with("order_by", "-end_date")
                .with("limit", 1);
        return Json.elements(session.client().read(call), "dag_runs")
                .flatMap(run -> Json.text(run, "dag_run_id").stream())
                .findFirst();
    }

    private Carried of(String dag, String run) throws RefusedException {
        Map<String, List<JsonNode>> inlets = new HashMap<>();
        Map<String, List<JsonNode>> outlets = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode entry : entries(dag, run)) {
            String task = Json.text(entry, "task_id").orElse("");
            String key = Json.text(entry, "key").orElse("");
            boolean wanted = key.equals(INLETS) || key.equals(OUTLETS);
            // The instances of a mapped task have the same.
            if (wanted && seen.add(task + "\n" + key)) {
                (key.equals(INLETS) ? inlets : outlets).put(task, value(dag, run, task, key, entry));
            }
        }
        return new Carried(inlets, outlets);
    }

    private List<JsonNode> entries(String dag, String run) throws RefusedException {
        Call call = Call.get(session.api(), "dags", dag, "dagRuns", run, "taskInstances", Call.ANY, "xcomEntries");
        return session.pages()
                .all(
                        Listing.of(
                                call,
                                "xcom_entries",
                                row -> row.path("task_id") + "\n" + row.path("key") + "\n" + row.path("map_index")),
                        findings);
    }

    private List<JsonNode> value(String dag, String run, String task, String key, JsonNode entry)
            throws RefusedException {
        Call call = Call.get(session.api(), "dags", dag, "dagRuns", run, "taskInstances", task, "xcomEntries", key)
                .with("stringify", false)
                .with("map_index", entry.path("map_index").asInt(-1));
        JsonNode value = session.client().read(call).path("value");
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(Stringified::element)
                        .toList()
                : List.of();
    }
}
