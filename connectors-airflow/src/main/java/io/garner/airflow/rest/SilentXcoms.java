package io.garner.airflow.rest;

import io.garner.airflow.route.Dag;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The DAGs of whose inlets and outlets XCom does not tell, or not of all: a finding for each, or one where there are many of a
 * kind. One thread at a time.
 */
final class SilentXcoms {

    private static final String CODE = "airflow-xcom-silent";
    private static final String KEPT =
            "; what was told of its inlets and outlets before stays in the catalog, also where it is over";
    private static final int MOST_ALONE = 10;

    /** Why nothing is known. */
    enum Why {
        NO_RUN("none of its runs has succeeded, or none that has is kept"),
        NOTHING_LEFT("its last successful run has nothing in XCom: it was cleaned, or its tasks leave nothing there"),
        TASKS_UNTOLD(
                "of some tasks its last successful run does not tell in XCom: they were skipped, failed, or are newer");

        private final String words;

        Why(String words) {
            this.words = words;
        }
    }

    /** One DAG, and which tasks of it where it is about some. */
    private record Case(String dag, List<String> tasks) {}

    private final Set<String> living;
    private final Findings findings;
    private final Map<Why, List<Case>> cases = new EnumMap<>(Why.class);

    /** @param living DAGs that have not gone: of the others nothing stays anyway */
    SilentXcoms(Set<String> living, Findings findings) {
        this.living = Set.copyOf(living);
        this.findings = findings;
    }

    void add(String dag, Why why, List<String> tasks) {
        if (living.contains(dag)) {
            cases.computeIfAbsent(why, none -> new ArrayList<>()).add(new Case(dag, tasks));
        }
    }

    /** Airflow 3 leaves none at all. */
    void everywhere() {
        findings.add(new Finding(
                CODE,
                "XCom",
                "Airflow 3 leaves no inlets and outlets there" + KEPT.replace(" its ", " "),
                "Set xcom to false, and what an Airflow 2 left there is taken back. Name tables in the parameter"
                        + " om_lineage or as assets, or read the database."));
    }

    /** Tells of all, at the end of a stream to which it adds nothing. */
    Stream<Dag> told() {
        cases.forEach((why, all) -> {
            if (all.size() <= MOST_ALONE) {
                all.forEach(one -> findings.add(alone(why, one)));
            } else {
                findings.add(together(why, all));
            }
        });
        cases.clear();
        return Stream.empty();
    }

    private static Finding alone(Why why, Case one) {
        String tasks = one.tasks().isEmpty() ? "" : " (" + some(one.tasks()) + ")";
        return new Finding(CODE, one.dag(), why.words + tasks + KEPT, remedy(why));
    }

    private static Finding together(Why why, List<Case> all) {
        String dags = some(all.stream().map(Case::dag).toList());
        return new Finding(CODE, dags, all.size() + " DAGs: of each, " + why.words + KEPT, remedy(why));
    }

    private static String some(List<String> names) {
        return names.stream().limit(MOST_ALONE).collect(Collectors.joining(", "))
                + (names.size() > MOST_ALONE ? ", and " + (names.size() - MOST_ALONE) + " more" : "");
    }

    private static String remedy(Why why) {
        return (why == Why.TASKS_UNTOLD ? "Let a run come in which all its tasks succeed" : "Let it run once more")
                + ", or name its tables in the parameter om_lineage, or read Airflow's database.";
    }
}
