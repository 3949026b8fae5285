package io.garner.airflow;

import io.garner.airflow.route.DagSummary;
import io.garner.airflow.route.ImportError;
import java.util.List;

/**
 * The files that Airflow cannot read at the moment. A DAG itself may keep a mark of that after its file was deleted, and so
 * would be waited for in vain.
 */
record BrokenFiles(List<ImportError> errors) {

    /** The same DAGs, marked when their file is broken, and only then. */
    List<DagSummary> marked(List<DagSummary> dags) {
        return dags.stream().map(this::marked).toList();
    }

    private DagSummary marked(DagSummary dag) {
        return new DagSummary(
                dag.id(),
                dag.fileLocation(),
                dag.paused(),
                dag.stale(),
                dag.subDag(),
                holds(dag.fileLocation()),
                dag.tags(),
                dag.owners());
    }

    /** Airflow 3 names broken files inside their bundle. */
    private boolean holds(String file) {
        return errors.stream()
                .map(ImportError::file)
                .anyMatch(broken -> !broken.isEmpty() && (file.equals(broken) || file.endsWith("/" + broken)));
    }
}
