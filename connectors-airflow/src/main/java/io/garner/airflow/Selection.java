package io.garner.airflow;

import io.garner.airflow.route.DagSummary;
import io.garner.source.Finding;
import io.garner.source.Findings;
import io.garner.source.NameFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which DAGs of a deployment a harvest takes.
 *
 * @param chosen those that are read
 * @param gone those that the filters would take and whose file has gone
 * @param there the names of all that exist, also of those that are not taken
 */
record Selection(List<DagSummary> chosen, List<DagSummary> gone, Set<String> there) {

    private static final int MOST_NAMES = 10;

    static Selection of(List<DagSummary> all, AirflowConfig config, Findings findings) {
        List<DagSummary> chosen = new ArrayList<>();
        List<DagSummary> gone = new ArrayList<>();
        for (DagSummary dag : all) {
            if (isVanished(dag)) {
                gone.add(dag);
            } else if (!dag.stale() && !dag.subDag()) {
                chosen.add(dag);
            }
        }
        Predicate<DagSummary> filter = dag -> passes(config, dag);
        boolean isEmpty = chosen.isEmpty();
        chosen.removeIf(filter.and(dag -> config.paused() || !dag.paused()).negate());
        if (chosen.isEmpty() && !isEmpty) {
            findings.add(Finding.note(
                    "nothing-matches",
                    config.url().toString(),
                    "no DAG of the deployment passes the filters dags, tags, owners and paused"));
        }
        gone.removeIf(filter.negate());
        tell(all, filter, config, findings);
        Set<String> there = all.stream()
                .filter(dag -> !isVanished(dag))
                .map(DagSummary::id)
                .collect(Collectors.toUnmodifiableSet());
        return new Selection(List.copyOf(chosen), List.copyOf(gone), there);
    }

    /** A DAG whose file cannot be read for the moment comes back when the file is mended. */
    private static boolean isVanished(DagSummary dag) {
        return dag.stale() && !dag.importErrors();
    }

    private static boolean passes(AirflowConfig config, DagSummary dag) {
        return accepts(config.dags(), List.of(dag.id()))
                && accepts(config.tags(), dag.tags())
                && accepts(config.owners(), dag.owners());
    }

    private static boolean accepts(Optional<NameFilter> filter, List<String> words) {
        return filter.map(taken -> taken.acceptsWords(words)).orElse(true);
    }

    private static void tell(
            List<DagSummary> all, Predicate<DagSummary> filter, AirflowConfig config, Findings findings) {
        note(
                findings,
                "airflow-dag-paused",
                config.paused() ? "are paused, and inactive in the catalog" : "are paused and left out",
                all.stream().filter(filter).filter(dag -> dag.paused() && !dag.stale() && !dag.subDag()));
        note(
                findings,
                "airflow-dag-sub",
                "are parts of other DAGs and left out",
                all.stream().filter(filter).filter(dag -> dag.subDag() && !dag.stale()));
        note(
                findings,
                "airflow-dag-stale",
                "are no longer in Airflow's files and left out",
                all.stream().filter(filter).filter(Selection::isVanished));
        note(
                findings,
                "airflow-dag-broken",
                "are in files that Airflow cannot read at the moment; they stay as they are, or are as they were before",
                all.stream().filter(filter).filter(DagSummary::importErrors));
    }

    private static void note(Findings findings, String code, String message, Stream<DagSummary> dags) {
        List<String> names = dags.map(DagSummary::id).sorted().toList();
        if (!names.isEmpty()) {
            String some = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
            findings.add(Finding.note(
                    code,
                    some + (names.size() > MOST_NAMES ? ", and " + (names.size() - MOST_NAMES) + " more" : ""),
                    (names.size() == 1 ? "1 DAG: " : names.size() + " DAGs: ") + "they " + message));
        }
    }
}
