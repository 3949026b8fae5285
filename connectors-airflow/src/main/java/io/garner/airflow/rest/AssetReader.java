package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.airflow.route.Asset;
import io.garner.airflow.route.Asset.TaskName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Datasets and assets: who writes and, since 3.1, who reads them. */
final class AssetReader {

    private AssetReader() {}

    static Optional<Asset> asset(JsonNode row) {
        return Json.text(row, "uri")
                .map(uri -> new Asset(
                        uri,
                        tasks(row, "producing_tasks"),
                        tasks(row, "consuming_tasks"),
                        scheduledDags(row),
                        names(row)));
    }

    private static List<TaskName> tasks(JsonNode row, String name) {
        return Json.list(
                row,
                name,
                task -> Json.text(task, "dag_id")
                        .flatMap(dag -> Json.text(task, "task_id").map(id -> new TaskName(dag, id))));
    }

    /** Its own since 3.0, and the aliases that have stood for it. */
    private static List<String> names(JsonNode row) {
        Stream<String> aliases = Json.elements(row, "aliases").flatMap(alias -> Json.text(alias, "name").stream());
        return Stream.concat(Json.text(row, "name").stream(), aliases)
                .distinct()
                .toList();
    }

    /** Until 3.0 they are called consuming, though only a schedule is meant. */
    private static List<String> scheduledDags(JsonNode row) {
        return Stream.of("consuming_dags", "scheduled_dags")
                .flatMap(name -> Json.elements(row, name))
                .flatMap(dag -> Json.text(dag, "dag_id").stream())
                .distinct()
                .toList();
    }
}
