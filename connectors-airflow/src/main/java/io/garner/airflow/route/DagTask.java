package io.garner.airflow.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One task of a DAG.
 *
 * @param operator the name of its class, or the one that it goes by: {@code BashOperator}, {@code @task}
 * @param mapped whether it runs once for each of a list
 * @param inlets elements as they are serialized, wrappers and all; empty where the route does not see them
 * @param outlets the same
 * @param params by name, the bare values
 * @param fields template fields that the route sees, by name and unrendered: {@code sql}, {@code conn_id}, {@code database},
 *     {@code hook_params}; one that is mapped over is the list of its values, or null where that is made later
 */
public record DagTask(
        String id,
        Optional<String> displayName,
        Optional<String> docMd,
        Optional<String> operator,
        Optional<String> owner,
        Optional<Instant> startDate,
        Optional<Instant> endDate,
        List<String> downstream,
        boolean mapped,
        List<JsonNode> inlets,
        List<JsonNode> outlets,
        Map<String, JsonNode> params,
        Map<String, JsonNode> fields) {
    public DagTask {
        downstream = List.copyOf(downstream);
        inlets = List.copyOf(inlets);
        outlets = List.copyOf(outlets);
        params = Map.copyOf(params);
        fields = Map.copyOf(fields);
    }
}
