package io.garner.airflow;

import io.garner.airflow.route.Asset;
import io.garner.airflow.route.Asset.TaskName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Datasets and assets by who writes them, who reads them, and which DAG follows which because of them. Immutable. */
final class AssetIndex {

    private final Map<TaskName, List<String>> written = new HashMap<>();
    private final Map<TaskName, List<String>> read = new HashMap<>();
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Map<String, List<String>> byName = new HashMap<>();

    AssetIndex(List<Asset> assets) {
        for (Asset asset : assets) {
            asset.names()
                    .forEach(name -> byName.computeIfAbsent(name, there -> new ArrayList<>())
                            .add(asset.uri()));
            asset.producers().forEach(task -> add(written, task, asset.uri()));
            asset.consumers().forEach(task -> add(read, task, asset.uri()));
            asset.scheduled()
                    .forEach(follower -> asset.producers()
                            .forEach(task -> before.computeIfAbsent(follower, dag -> new LinkedHashSet<>())
                                    .add(task.dag())));
        }
    }

    private static void add(Map<TaskName, List<String>> index, TaskName task, String uri) {
        index.computeIfAbsent(task, there -> new ArrayList<>()).add(uri);
    }

    /** The URIs of what a task writes. */
    List<String> writtenBy(String dag, String task) {
        return written.getOrDefault(new TaskName(dag, task), List.of());
    }

    /** The URIs of what a task reads. */
    List<String> readBy(String dag, String task) {
        return read.getOrDefault(new TaskName(dag, task), List.of());
    }

    /** The DAGs that write what this one waits for. */
    Set<String> before(String dag) {
        return before.getOrDefault(dag, Set.of());
    }

    /** The URIs of what goes by a name or an alias. */
    Map<String, List<String>> byName() {
        return byName;
    }
}
