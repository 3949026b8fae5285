package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The filters and orders of runs and task instances, as Airflow's API has them. */
final class FakeRuns {

    private FakeRuns() {}

    static List<ObjectNode> runs(List<ObjectNode> all, String path, Asked request) {
        String dag = path.split("/")[1];
        List<String> states = request.query().getOrDefault("state", List.of());
        Optional<Instant> from = request.parameter("end_date_gte").map(Instant::parse);
        return all.stream()
                .filter(run -> dag.equals("~") || run.path("dag_id").asText().equals(dag))
                .filter(run ->
                        states.isEmpty() || states.contains(run.path("state").asText()))
                .filter(run -> from.isEmpty() || end(run).compareTo(from.get()) >= 0)
                .sorted(
                        request.parameter("order_by").equals(Optional.of("-end_date"))
                                ? Comparator.comparing(FakeRuns::end).reversed()
                                : Comparator.comparing(
                                        run -> run.path("dag_run_id").asText()))
                .toList();
    }

    private static Instant end(ObjectNode run) {
        return Json.moment(run, "end_date").orElse(Instant.MIN);
    }

    static List<ObjectNode> instances(List<ObjectNode> all, String path, Asked request) {
        String[] parts = path.split("/");
        Set<String> dags = request.body().map(body -> texts(body, "dag_ids")).orElse(Set.of(parts[1]));
        Set<String> runs =
                request.body().map(body -> texts(body, "dag_run_ids")).orElse(Set.of(parts[3]));
        return all.stream()
                .filter(row -> dags.contains(row.path("dag_id").asText())
                        && runs.contains(row.path("dag_run_id").asText()))
                .toList();
    }

    private static Set<String> texts(JsonNode body, String name) {
        return Json.elements(body, name).map(JsonNode::asText).collect(Collectors.toSet());
    }

    static int number(Asked request, String parameter, String member, int otherwise) {
        return request.body()
                .map(body -> body.path(member).asInt(otherwise))
                .orElseGet(() -> request.number(parameter, otherwise));
    }
}
