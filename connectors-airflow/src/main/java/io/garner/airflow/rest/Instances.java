package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.airflow.rest.Pages.Listing;
import io.garner.airflow.route.DagRun;
import io.garner.airflow.route.TaskInstance;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The task instances of runs, many runs a request. That request is a POST that only reads; where it is refused (a gateway
 * lets no POST through, an Airflow before 2.8 cannot be asked for runs by name) each run is asked for alone.
 */
final class Instances {

    private static final Logger LOG = LoggerFactory.getLogger(Instances.class);
    private static final String KEY = "task_instances";

    /** Runs a request; a body has room for more, and what a server has to join has not. */
    private static final int TOGETHER = 50;

    private final Session session;
    private final RunQueries queries;
    private final Findings findings;
    private final Map<String, List<TaskInstance>> found = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();

    Instances(Session session, Findings findings) {
        this.session = session;
        this.queries = new RunQueries(session.api());
        this.findings = findings;
    }

    /** The same runs with their task instances. */
    List<DagRun> into(List<DagRun> runs) {
        boolean together = true;
        for (int from = 0; from < runs.size(); from += TOGETHER) {
            List<DagRun> some = runs.subList(from, Math.min(runs.size(), from + TOGETHER));
            together = together && together(some);
            if (!together) {
                some.forEach(this::alone);
            }
        }
        return runs.stream()
                .map(run -> RunReader.with(run, found.getOrDefault(key(run), List.of())))
                .toList();
    }

    private boolean together(List<DagRun> runs) {
        Set<String> dags = runs.stream().map(DagRun::dag).collect(Collectors.toSet());
        Set<String> ids = runs.stream().map(DagRun::id).collect(Collectors.toSet());
        try {
            read(new Listing(offset -> batch(dags, ids, offset), KEY, RunReader::instanceKey), keys(runs));
            return true;
        } catch (RefusedException e) {
            LOG.atDebug().addKeyValue("answer", e.getMessage()).log("task instances are asked for run by run");
            return false;
        }
    }

    private Call batch(Set<String> dags, Set<String> runs, int offset) {
        ObjectNode body =
                Json.object().put("page_limit", session.api().instances()).put("page_offset", offset);
        body.set("dag_ids", Json.array(dags));
        body.set("dag_run_ids", Json.array(runs));
        return queries.instances().posting(body);
    }

    private void alone(DagRun run) {
        try {
            Listing listing = Listing.of(queries.instances(run.dag(), run.id()), KEY, RunReader::instanceKey);
            Pages.Rows read = session.pages().read(listing);
            take(read.whole() ? read.rows() : completed(run, read), Set.of(key(run)));
        } catch (RefusedException e) {
            // A run may be deleted between two requests.
            if (!e.answer().isNotFound() && unreadable.add(run.dag())) {
                findings.add(Refusals.finding(
                        "airflow-task-instances-unreadable", run.dag(), "the tasks of its runs cannot be read", e));
            }
        }
    }

    /** Airflow 2 has this list in no order, which shows when it has several pages: when tasks are mapped. Theirs has one. */
    private List<JsonNode> completed(DagRun run, Pages.Rows read) throws RefusedException {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        read.rows().forEach(row -> all.put(RunReader.instanceKey(row), row));
        Set<String> mapped = read.rows().stream()
                .filter(row -> row.path("map_index").asInt(-1) >= 0)
                .flatMap(row -> Json.text(row, "task_id").stream())
                .collect(Collectors.toSet());
        for (String task : mapped) {
            Listing listing = Listing.of(queries.mapped(run.dag(), run.id(), task), KEY, RunReader::instanceKey);
            session.pages().all(listing, findings).forEach(row -> all.put(RunReader.instanceKey(row), row));
        }
        if (all.size() < read.total()) {
            findings.add(Pages.unsteady("task instances of " + run.dag()));
        }
        return List.copyOf(all.values());
    }

    private void read(Listing listing, Set<String> wanted) throws RefusedException {
        take(session.pages().all(listing, findings), wanted);
    }

    /** Runs of several DAGs have the same id, so that more comes than was wanted. What was removed never ends. */
    private void take(List<JsonNode> rows, Set<String> wanted) {
        for (JsonNode row : rows) {
            if (wanted.contains(RunReader.key(row)) && !RunReader.isRemoved(row)) {
                found.computeIfAbsent(RunReader.key(row), run -> new ArrayList<>())
                        .add(RunReader.instance(row));
            }
        }
    }

    private static Set<String> keys(List<DagRun> runs) {
        return runs.stream().map(Instances::key).collect(Collectors.toSet());
    }

    private static String key(DagRun run) {
        return RunReader.key(run.dag(), run.id());
    }
}
