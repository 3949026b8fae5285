package io.garner.airflow.route;

import java.util.List;

/**
 * What a list of DAGs says of one.
 *
 * @param fileLocation empty text where it is not said
 * @param stale whether its file has gone, or no longer holds it
 * @param subDag whether it is part of another DAG (2.x)
 * @param importErrors whether its file cannot be read at the moment
 */
public record DagSummary(
        String id,
        String fileLocation,
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
}
