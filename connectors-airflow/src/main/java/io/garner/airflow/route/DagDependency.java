package io.garner.airflow.route;

/**
 * That one DAG starts or waits for another.
 *
 * @param upstream the DAG that goes first
 * @param downstream the DAG that follows
 * @param kind what joins them: {@code trigger}, {@code sensor}
 * @param task the task that joins them; empty text where it is not said
 */
public record DagDependency(String upstream, String downstream, String kind, String task) {}
