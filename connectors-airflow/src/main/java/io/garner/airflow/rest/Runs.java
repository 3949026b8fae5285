package io.garner.airflow.rest;

import io.garner.airflow.rest.Pages.Listing;
import io.garner.airflow.rest.Pages.Page;
import io.garner.airflow.route.DagRun;
import io.garner.source.Findings;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last runs of many DAGs in few requests. The list of all runs is read, those that ended last first, as long as that is
 * cheaper than to ask for each DAG: until as many pages were read as there are DAGs of which not all is known yet. Those
 * are then asked for one by one, so that a DAG that ran last year costs one request and not the pages of a year; and a
 * deployment that does not give the list of all is asked DAG by DAG.
 */
final class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final String KEY = "dag_runs";

    private final Session session;
    private final RunQueries queries;
    private final Set<String> dags;
    private final Map<String, Instant> since;
    private final int most;
    private final Map<String, Map<String, DagRun>> found = new TreeMap<>();
    private final Set<String> open;
    private int pagesRead;
    private boolean isCut;

    Runs(Session session, Set<String> dags, Map<String, Instant> since, int most) {
        this.session = session;
        this.queries = new RunQueries(session.api());
        this.dags = Set.copyOf(dags);
        this.since = since;
        this.most = most;
        this.open = new HashSet<>(dags);
    }

    /** By DAG, the newest first, without task instances. */
    Map<String, List<DagRun>> read(Findings findings) {
        boolean together = together();
        for (String dag : List.copyOf(open)) {
            alone(dag, !together, findings);
        }
        Map<String, List<DagRun>> chosen = new LinkedHashMap<>();
        found.forEach((dag, runs) -> chosen.put(
                dag,
                runs.values().stream()
                        .sorted(Comparator.comparing(DagRun::moment).reversed())
                        .limit(most)
                        .toList()));
        return chosen;
    }

    /** Whether the deployment gives the list of all. */
    private boolean together() {
        try {
            pages().scan(listing(queries.unended(Call.ANY), Pages.ASKED), this::takeAll);
            pages().scan(listing(queries.ended(Call.ANY, oldest()), Pages.ASKED), this::isWorthAnother);
            if (!isCut) {
                open.clear();
            }
            return true;
        } catch (RefusedException e) {
            LOG.atDebug().addKeyValue("answer", e.getMessage()).log("runs are asked for DAG by DAG");
            return false;
        }
    }

    private boolean isWorthAnother(Page page) {
        takeAll(page);
        close(page);
        pagesRead++;
        isCut = pagesRead >= open.size();
        return !isCut;
    }

    private void alone(String dag, boolean unendedToo, Findings findings) {
        try {
            if (unendedToo) {
                pages().scan(listing(queries.unended(dag), Pages.ASKED), this::takeAll);
            }
            Optional<Instant> known = Optional.ofNullable(since.get(dag));
            pages().scan(listing(queries.ended(dag, known), most), page -> takeAll(page) && ended(dag) < most);
        } catch (RefusedException e) {
            // Between the list and this request it may have gone.
            if (!e.answer().isNotFound()) {
                findings.add(Refusals.finding("airflow-runs-unreadable", dag, "its runs cannot be read", e));
            }
        }
    }

    private Pages pages() {
        return session.pages();
    }

    private static Listing listing(Call call, int limit) {
        return Listing.of(call, KEY, RunReader::key, limit);
    }

    /** Where the list of all may begin; a DAG of which nothing is known wants it from the beginning. */
    private Optional<Instant> oldest() {
        return since.keySet().containsAll(dags)
                ? dags.stream().map(since::get).min(Comparator.naturalOrder())
                : Optional.empty();
    }

    private boolean takeAll(Page page) {
        page.rows().stream().flatMap(row -> RunReader.run(row).stream()).forEach(this::take);
        return true;
    }

    private void take(DagRun run) {
        if (dags.contains(run.dag()) && isNews(run)) {
            found.computeIfAbsent(run.dag(), dag -> new LinkedHashMap<>()).put(run.id(), run);
        }
    }

    private boolean isNews(DagRun run) {
        Instant known = since.getOrDefault(run.dag(), Instant.MIN);
        return run.end().map(end -> !end.isBefore(known)).orElse(true);
    }

    /** Of a DAG all is known when it has runs enough, or when the list has come to before what the catalog knows. */
    private void close(Page page) {
        Optional<Instant> reached = page.rows().stream()
                .flatMap(row -> Json.moment(row, "end_date").stream())
                .min(Comparator.naturalOrder());
        open.removeIf(dag -> ended(dag) >= most
                || reached.filter(end -> end.isBefore(since.getOrDefault(dag, Instant.MIN)))
                        .isPresent());
    }

    private long ended(String dag) {
        return found.getOrDefault(dag, Map.of()).values().stream()
                .filter(run -> run.end().isPresent())
                .count();
    }
}
