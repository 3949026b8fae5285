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
        return dag.withImportErrors(errors.stream().anyMatch(error -> isOf(dag, error)));
    }

    /**
     * Airflow 2 names a broken file with its whole path, Airflow 3 inside its bundle. Where it is not said what the DAG's
     * path is there, all that ends alike may be it: a DAG that has gone can wait, one that is broken must stay.
     */
    private static boolean isOf(DagSummary dag, ImportError error) {
        if (error.file().isEmpty() || isElsewhere(dag.bundle(), error.bundle())) {
            return false;
        }
        return dag.fileLocation().equals(error.file())
                || (dag.bundleFile().isEmpty()
                        ? dag.fileLocation().endsWith("/" + error.file())
                        : dag.bundleFile().equals(error.file()));
    }

    private static boolean isElsewhere(String bundle, String other) {
        return !bundle.isEmpty() && !other.isEmpty() && !bundle.equals(other);
    }
}
