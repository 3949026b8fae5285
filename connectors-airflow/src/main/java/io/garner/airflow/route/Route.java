package io.garner.airflow.route;

import io.garner.source.Findings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A way to read a deployment. One thread at a time. What cannot be read of one DAG is a finding and the rest goes on; what
 * nothing goes on without is a {@link io.garner.source.SourceException}.
 */
public interface Route extends AutoCloseable {

    /** What answered: the first request or statement of a harvest. */
    Deployment deployment();

    /** All DAGs that the route sees, also paused and stale ones, without their tasks, each once. */
    List<DagSummary> dags(Findings findings);

    /** These DAGs with their tasks, a few at a time; one that has gone meanwhile is left out. */
    Stream<Dag> details(List<DagSummary> chosen, Findings findings);

    /**
     * The last runs of these DAGs with their task instances.
     *
     * @param since a DAG's newest ended run that is known: runs that ended or changed after it are asked for, and all that
     *     have not ended
     * @param most runs a DAG
     */
    Map<String, List<DagRun>> runs(Set<String> dags, Map<String, Instant> since, int most, Findings findings);

    /** Datasets (2.x) and assets (3.x) with who writes and reads them. */
    List<Asset> assets(Findings findings);

    /** Files whose DAGs could not be read by Airflow itself. */
    List<ImportError> importErrors(Findings findings);

    @Override
    void close();
}
