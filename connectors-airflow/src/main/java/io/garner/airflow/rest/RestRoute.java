package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.airflow.AirflowConfig;
import io.garner.airflow.rest.Pages.Listing;
import io.garner.airflow.rest.TaskReader.Carried;
import io.garner.airflow.route.Asset;
import io.garner.airflow.route.Dag;
import io.garner.airflow.route.DagRun;
import io.garner.airflow.route.DagSummary;
import io.garner.airflow.route.Deployment;
import io.garner.airflow.route.ImportError;
import io.garner.airflow.route.Route;
import io.garner.config.Environment;
import io.garner.http.Backoff;
import io.garner.measure.Measurements;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a deployment over its REST API, of either generation. Nothing is asked before the first call. What a harvest costs:
 * the pages of each list, two requests a DAG, and one request for about a hundred rows of runs and of task instances.
 */
public final class RestRoute implements Route {

    private final AirflowConfig config;
    private final Opening opening;
    private final RestFaults faults;
    private Optional<Session> session = Optional.empty();

    private RestRoute(AirflowConfig config, Opening opening) {
        this.config = config;
        this.opening = opening;
        this.faults = new RestFaults(config);
    }

    /** A route that has not asked anything yet. */
    public static RestRoute of(AirflowConfig config, Measurements measurements) {
        return of(config, Environment.ofProcess(), measurements, Backoff.DEFAULT);
    }

    /** The same in another environment and with other pauses between attempts. */
    static RestRoute of(AirflowConfig config, Environment environment, Measurements measurements, Backoff backoff) {
        return new RestRoute(config, new Opening(config, environment, measurements, backoff));
    }

    @Override
    public Deployment deployment() {
        return session().deployment();
    }

    @Override
    public List<DagSummary> dags(Findings findings) {
        Call call = dagsOf(session().api());
        try {
            Pages.Rows read = session().pages().read(Listing.of(call, "dags", DagReader::id));
            if (read.rows().size() < read.total()) {
                throw faults.incomplete(call, read.rows().size(), read.total());
            } else if (!read.whole()) {
                findings.add(Pages.unsteady("dags"));
            }
            return read.rows().stream().map(DagReader::summary).toList();
        } catch (RefusedException e) {
            throw faults.refused(call, e.answer());
        }
    }

    /** Also paused and stale ones. */
    static Call dagsOf(ApiVersion api) {
        return Call.get(api, "dags").with(api.freshOnly(), false).with("order_by", "dag_id");
    }

    @Override
    public Stream<Dag> details(List<DagSummary> chosen, Findings findings) {
        Set<String> living =
                chosen.stream().filter(dag -> !dag.stale()).map(DagSummary::id).collect(Collectors.toSet());
        SilentXcoms silent = new SilentXcoms(living, findings);
        Carrier carrier = carrier(silent, findings);
        Stream<Dag> dags = chosen.stream().flatMap(summary -> details(summary, carrier, findings).stream());
        return Stream.concat(dags, Stream.of(silent).flatMap(SilentXcoms::told));
    }

    /** What says of inlets and outlets what the API itself does not. */
    @FunctionalInterface
    private interface Carrier {
        Carried of(String dag, Set<String> tasks);
    }

    private Carrier carrier(SilentXcoms silent, Findings findings) {
        if (!config.xcom()) {
            return (dag, tasks) -> Carried.NOTHING;
        } else if (session().api() != ApiVersion.V1) {
            silent.everywhere();
            return (dag, tasks) -> Carried.UNKNOWN;
        }
        return new Xcoms(session(), silent, findings)::of;
    }

    private Optional<Dag> details(DagSummary summary, Carrier carrier, Findings findings) {
        ApiVersion api = session().api();
        try {
            ObjectNode details = session().client().read(Call.get(api, "dags", summary.id(), "details"));
            ObjectNode tasks = session().client().read(Call.get(api, "dags", summary.id(), "tasks"));
            Set<String> names = Set.copyOf(Json.list(tasks, "tasks", task -> Json.text(task, "task_id")));
            Carried carried = carrier.of(summary.id(), names);
            return Optional.of(DagReader.dag(
                    summary,
                    details,
                    Json.list(tasks, "tasks", task -> TaskReader.task(task, carried)),
                    carried.whole()));
        } catch (RefusedException e) {
            if (!e.answer().isNotFound()) {
                findings.add(Refusals.finding("airflow-dag-unreadable", summary.id(), "it cannot be read", e));
            } else if (!summary.stale()) {
                findings.add(
                        Finding.note(
                                "airflow-dag-not-serialized",
                                summary.id(),
                                "Airflow lists this DAG and knows no more of it: it has not serialized it yet, or it has gone meanwhile; it is left out"));
            }
            return Optional.empty();
        }
    }

    @Override
    public Map<String, List<DagRun>> runs(Set<String> dags, Map<String, Instant> since, int most, Findings findings) {
        if (dags.isEmpty() || most == 0) {
            return Map.of();
        }
        Map<String, List<DagRun>> runs = new Runs(session(), dags, since, most).read(findings);
        List<DagRun> all = runs.values().stream().flatMap(List::stream).toList();
        return new Instances(session(), findings)
                .into(all).stream()
                        .collect(Collectors.groupingBy(DagRun::dag, LinkedHashMap::new, Collectors.toList()));
    }

    @Override
    public List<Asset> assets(Findings findings) {
        ApiVersion api = session().api();
        Listing listing = Listing.of(
                Call.get(api, api.assets()).with("order_by", "id"),
                api.assets(),
                row -> row.path("id").asText());
        return rows(listing, api.assets(), findings).stream()
                .flatMap(row -> AssetReader.asset(row).stream())
                .toList();
    }

    @Override
    public List<ImportError> importErrors(Findings findings) {
        Listing listing = Listing.of(
                Call.get(session().api(), "importErrors").with("order_by", "import_error_id"),
                "import_errors",
                row -> row.path("import_error_id").asText());
        return rows(listing, "import errors", findings).stream()
                .map(ImportErrorReader::error)
                .toList();
    }

    /** A list without which the rest still makes sense. */
    private List<JsonNode> rows(Listing listing, String what, Findings findings) {
        try {
            return session().pages().all(listing, findings);
        } catch (RefusedException e) {
            findings.add(Refusals.finding("airflow-list-unreadable", what, "the list cannot be read", e));
            return List.of();
        }
    }

    private Session session() {
        Session open = session.orElseGet(opening::open);
        session = Optional.of(open);
        return open;
    }

    @Override
    public void close() {
        opening.close();
    }
}
