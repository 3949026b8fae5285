package io.garner.airflow.route;

import java.util.List;

/**
 * What a list of DAGs says of one.
 *
 * @param fileLocation empty text where it is not said
 * @param bundle where Airflow 3 has the file from; empty text where it is not said
 * @param bundleFile the path of the file inside its bundle; empty text where it is not said
 * @param stale whether its file has gone, or no longer holds it
 * @param subDag whether it is part of another DAG (2.x)
 * @param importErrors whether its file cannot be read at the moment
 */
public record DagSummary(
        String id,
        String fileLocation,
        String bundle,
        String bundleFile,
        boolean paused,
        boolean stale,
        boolean subDag,
        boolean importErrors,
        List<String> tags,
        List<String> owners) {
    public DagSummary {
        tags = List.copyOf(tags);
        owners = List.copyOf(owners);
    }

    /** The same with another word on its file. */
    public DagSummary withImportErrors(boolean broken) {
        return new DagSummary(id, fileLocation, bundle, bundleFile, paused, stale, subDag, broken, tags, owners);
    }
}
