package io.garner.airflow.database;

import io.garner.airflow.route.DagRun;
import io.garner.airflow.route.TaskInstance;
import io.garner.jdbc.Row;
import io.garner.source.Findings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads runs and then the tasks in them, with one query for each. */
final class Runs {

    private record Key(String dag, String run) {}

    private final Session session;

    Runs(Session session) {
        this.session = session;
    }

    Map<String, List<DagRun>> of(Set<String> dags, Map<String, Instant> since, int most, Findings findings) {
        Map<Key, DagRun> runs = new LinkedHashMap<>();
        List<Map.Entry<String, Instant>> known = List.copyOf(since.entrySet());
        session.read(
                Query.RUNS,
                findings,
                row -> put(row, runs),
                dags.toArray(String[]::new),
                known.stream().map(Map.Entry::getKey).toArray(String[]::new),
                known.stream().map(each -> each.getValue().toEpochMilli()).toArray(Long[]::new),
                most);
        Map<Key, List<TaskInstance>> tasks = runs.isEmpty() ? Map.of() : tasks(List.copyOf(runs.keySet()), findings);
        Map<String, List<DagRun>> byDag = new HashMap<>();
        runs.forEach((key, run) -> byDag.computeIfAbsent(key.dag(), dag -> new ArrayList<>())
                .add(new DagRun(
                        run.dag(),
                        run.id(),
                        run.moment(),
                        run.state(),
                        run.end(),
                        tasks.getOrDefault(key, List.of()))));
        return byDag;
    }

    private static void put(Row row, Map<Key, DagRun> runs) {
        DagRun run = new DagRun(
                row.text("dag_id"),
                row.text("run_id"),
                Instant.ofEpochMilli(row.number("moment")),
                row.optionalText("state").orElse("queued"),
                moment(row, "ended"),
                List.of());
        runs.put(new Key(run.dag(), run.id()), run);
    }

    private Map<Key, List<TaskInstance>> tasks(List<Key> runs, Findings findings) {
        Map<Key, List<TaskInstance>> tasks = new HashMap<>();
        session.read(
                Query.TASK_INSTANCES,
                findings,
                row -> tasks.computeIfAbsent(new Key(row.text("dag_id"), row.text("run_id")), key -> new ArrayList<>())
                        .add(instance(row)),
                runs.stream().map(Key::dag).toArray(String[]::new),
                runs.stream().map(Key::run).toArray(String[]::new));
        return tasks;
    }

    private static TaskInstance instance(Row row) {
        return new TaskInstance(
                row.text("task_id"),
                row.integer("map_index"),
                row.optionalText("state"),
                moment(row, "started"),
                moment(row, "ended"),
                row.integer("tries"));
    }

    private static Optional<Instant> moment(Row row, String column) {
        return row.optionalNumber(column).stream()
                .mapToObj(Instant::ofEpochMilli)
                .findFirst();
    }
}
