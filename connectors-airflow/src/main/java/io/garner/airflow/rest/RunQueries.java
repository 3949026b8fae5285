package io.garner.airflow.rest;

import java.time.Instant;
import java.util.Optional;

/** The requests for runs and task instances. */
record RunQueries(ApiVersion api) {

    /** Runs that have not ended, of one DAG or of all. */
    Call unended(String dag) {
        return runs(dag).with("state", "queued").with("state", "running").with("order_by", "id");
    }

    /** Runs that have ended, the latest first, of one DAG or of all. */
    Call ended(String dag, Optional<Instant> since) {
        return runs(dag)
                .with("state", "success")
                .with("state", "failed")
                .since("end_date_gte", since)
                .with("order_by", "-end_date");
    }

    /** Task instances of many runs at once. */
    Call instances() {
        return Call.get(api, "dags", Call.ANY, "dagRuns", Call.ANY, "taskInstances", "list");
    }

    Call instances(String dag, String run) {
        return Call.get(api, "dags", dag, "dagRuns", run, "taskInstances");
    }

    /** Those of one mapped task, by their index. */
    Call mapped(String dag, String run, String task) {
        return Call.get(api, "dags", dag, "dagRuns", run, "taskInstances", task, "listMapped");
    }

    private Call runs(String dag) {
        return Call.get(api, "dags", dag, "dagRuns");
    }
}
