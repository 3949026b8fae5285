package io.garner.airflow;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Pages of Airflow's user interface. Each generation has its own. */
record Pages(String base, int major) {

    private static final int WITH_RUNS_IN_PATHS = 3;

    Pages {
        base = base.replaceAll("/+$", "");
    }

    String dag(String dag) {
        return base + "/dags/" + encoded(dag) + (isNew() ? "" : "/grid");
    }

    String task(String dag, String task) {
        return isNew()
                ? base + "/dags/" + encoded(dag) + "/tasks/" + encoded(task)
                : base + "/taskinstance/list/?_flt_3_dag_id=" + encoded(dag) + "&_flt_3_task_id=" + encoded(task);
    }

    /** The log of a task in a run. */
    String log(String dag, String run, String task) {
        return isNew()
                ? base + "/dags/" + encoded(dag) + "/runs/" + encoded(run) + "/tasks/" + encoded(task)
                : dag(dag) + "?dag_run_id=" + encoded(run) + "&task_id=" + encoded(task) + "&tab=logs";
    }

    private boolean isNew() {
        return major >= WITH_RUNS_IN_PATHS;
    }

    /** A blank is written as %20, which stands for one in paths and in queries. */
    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
