package io.garner.airflow.database;

import io.garner.airflow.AirflowConfig;
import io.garner.airflow.AirflowDatabase;
import io.garner.airflow.route.Asset;
import io.garner.airflow.route.Dag;
import io.garner.airflow.route.DagRun;
import io.garner.airflow.route.DagSummary;
import io.garner.airflow.route.Deployment;
import io.garner.airflow.route.ImportError;
import io.garner.airflow.route.Route;
import io.garner.airflow.serialized.SerializedDags;
import io.garner.jdbc.Row;
import io.garner.measure.Measurements;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads Airflow's metadata database. Each query runs once in a harvest, however many DAGs there are; a query whose tables the
 * role may not read is a finding, but for the DAGs themselves. Documents are read one at a time and only what is told of them
 * is kept.
 */
public final class DatabaseRoute implements Route {

    private final AirflowConfig config;
    private final AirflowDatabase database;
    private final Measurements measurements;
    private final Documents documents = new Documents();
    private Optional<Session> opened = Optional.empty();

    public DatabaseRoute(AirflowConfig config, AirflowDatabase database, Measurements measurements) {
        this.config = config;
        this.database = database;
        this.measurements = measurements;
    }

    /** Told apart by the table that only 3.x has. */
    @Override
    public Deployment deployment() {
        int major = session().has("dag_version.version_number") ? 3 : 2;
        return new Deployment(Integer.toString(major), major);
    }

    @Override
    public List<DagSummary> dags(Findings findings) {
        return new Summaries(session(), config.tags().isPresent()).read(findings);
    }

    @Override
    public Stream<Dag> details(List<DagSummary> chosen, Findings findings) {
        Map<String, DagSummary> wanted = new LinkedHashMap<>();
        chosen.forEach(dag -> wanted.put(dag.id(), dag));
        SerializedDags reader = new SerializedDags(findings);
        List<Dag> dags = new ArrayList<>();
        session()
                .require(
                        Query.SERIALIZED_DAGS,
                        row -> Optional.ofNullable(wanted.remove(row.text("dag_id")))
                                .flatMap(dag -> read(dag, row, reader, findings))
                                .ifPresent(dags::add),
                        (Object) wanted.keySet().toArray(String[]::new));
        wanted.values().stream()
                .filter(dag -> !dag.stale())
                .forEach(
                        dag -> findings.add(
                                Finding.note(
                                        "airflow-dag-not-serialized",
                                        dag.id(),
                                        "Airflow has not serialized this DAG yet, so that nothing is known of its tasks; it is left out")));
        return dags.stream();
    }

    private Optional<Dag> read(DagSummary dag, Row row, SerializedDags reader, Findings findings) {
        try {
            return Optional.of(reader.read(dag, documents.of(row)));
        } catch (Documents.Unreadable e) {
            findings.add(new Finding(
                    "airflow-dag-unreadable",
                    dag.id(),
                    "what Airflow has serialized of this DAG cannot be read: " + e.getMessage(),
                    "Have Airflow write it again: airflow dags reserialize"));
            return Optional.empty();
        }
    }

    @Override
    public Map<String, List<DagRun>> runs(Set<String> dags, Map<String, Instant> since, int most, Findings findings) {
        return new Runs(session()).of(dags, since, most, findings);
    }

    @Override
    public List<Asset> assets(Findings findings) {
        Map<String, AssetRows> assets = new TreeMap<>();
        session()
                .read(
                        Query.ASSETS,
                        findings,
                        row -> assets.computeIfAbsent(row.text("uri"), AssetRows::new)
                                .add(row));
        return assets.values().stream().map(AssetRows::asset).toList();
    }

    @Override
    public List<ImportError> importErrors(Findings findings) {
        List<ImportError> errors = new ArrayList<>();
        session()
                .read(
                        Query.IMPORT_ERRORS,
                        findings,
                        row -> errors.add(new ImportError(
                                row.optionalText("filename").orElse(""),
                                row.optionalText("bundle_name").orElse(""),
                                lastLine(row))));
        return errors;
    }

    private static String lastLine(Row row) {
        String trace = row.optionalText("stacktrace").orElse("").strip();
        return trace.substring(trace.lastIndexOf('\n') + 1).strip();
    }

    /** How many queries ran so far. */
    int statements() {
        return opened.map(Session::statements).orElse(0);
    }

    private Session session() {
        Session session = opened.orElseGet(() -> Session.open(config, database, measurements));
        opened = Optional.of(session);
        return session;
    }

    @Override
    public void close() {
        opened.ifPresent(Session::close);
        opened = Optional.empty();
    }
}
