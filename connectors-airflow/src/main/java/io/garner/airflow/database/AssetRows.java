package io.garner.airflow.database;

import io.garner.airflow.route.Asset;
import io.garner.airflow.route.Asset.TaskName;
import io.garner.jdbc.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers the rows of one dataset or asset. */
final class AssetRows {

    private final String uri;
    private final List<TaskName> producers = new ArrayList<>();
    private final List<TaskName> consumers = new ArrayList<>();
    private final Set<String> followers = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();

    AssetRows(String uri) {
        this.uri = uri;
    }

    void add(Row row) {
        String name = row.text("name");
        switch (row.text("role")) {
            case "produces" -> producers.add(new TaskName(name, row.text("task_id")));
            case "consumes" -> consumers.add(new TaskName(name, row.text("task_id")));
            case "follows" -> followers.add(name);
            default -> names.add(name);
        }
    }

    Asset asset() {
        return new Asset(uri, producers, consumers, List.copyOf(followers), List.copyOf(names));
    }
}
