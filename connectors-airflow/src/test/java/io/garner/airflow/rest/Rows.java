package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** Rows for {@link FakeAirflow}. */
final class Rows {

    private Rows() {}

    static ObjectNode json(String text) {
        return (ObjectNode) Json.parse(text.replace('\'', '"')).orElseThrow();
    }

    static ObjectNode dag(String id) {
        return Json.object().put("dag_id", id).put("is_paused", false);
    }

    static ObjectNode run(String dag, String id, String state, String logicalDate, String end) {
        ObjectNode run = Json.object()
                .put("dag_id", dag)
                .put("dag_run_id", id)
                .put("state", state)
                .put("logical_date", logicalDate);
        return end.isEmpty() ? run.putNull("end_date") : run.put("end_date", end);
    }

    /** A run that ended an hour after it was due. */
    static ObjectNode done(String dag, String logicalDate) {
        return run(
                dag,
                "scheduled__" + logicalDate,
                "success",
                logicalDate,
                Instant.parse(logicalDate).plusSeconds(3_600).toString());
    }

    static ObjectNode instance(String dag, String run, String task, int mapIndex, String state) {
        return Json.object()
                .put("dag_id", dag)
                .put("dag_run_id", run)
                .put("task_id", task)
                .put("map_index", mapIndex)
                .put("state", state)
                .put("try_number", 1);
    }
}
