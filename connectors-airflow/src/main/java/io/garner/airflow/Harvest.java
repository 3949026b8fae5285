package io.garner.airflow;

import io.garner.airflow.route.Dag;
import io.garner.airflow.route.DagRun;
import io.garner.airflow.route.DagSummary;
import io.garner.airflow.route.ImportError;
import io.garner.airflow.route.Route;
import io.garner.airflow.xlets.Xlets;
import io.garner.model.Fqn;
import io.garner.model.Harvested;
import io.garner.model.PipelineBatch;
import io.garner.model.PipelineInventory;
import io.garner.source.Finding;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.SourceContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One run over a deployment: the list of DAGs, what goes for all of them, and then the DAGs a few at a time, each with its
 * runs and its edges. One thread at a time.
 */
final class Harvest implements Iterator<Harvested>, AutoCloseable {

    private static final int BATCH = 100;
    private static final Optional<String> CLASSIFICATION = Optional.of("AirflowTags");

    private final Route route;
    private final AirflowConfig config;
    private final Fqn service;
    private final Map<String, String> hosts;
    private final HarvestScope scope;
    private final OnceFindings findings;
    private Iterator<Harvested> pieces = Collections.emptyIterator();
    private boolean begun;

    Harvest(Route route, AirflowConfig config, SourceContext context, HarvestScope scope, Findings findings) {
        this.route = route;
        this.config = config;
        this.service = Fqn.of(context.service());
        this.hosts = context.hosts();
        this.scope = scope;
        this.findings = new OnceFindings(findings);
    }

    @Override
    public boolean hasNext() {
        if (!begun) {
            begun = true;
            pieces = begin();
        }
        return pieces.hasNext();
    }

    @Override
    public Harvested next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the harvest is done");
        }
        return pieces.next();
    }

    @Override
    public void close() {
        route.close();
    }

    private Iterator<Harvested> begin() {
        Pipelines pipelines = new Pipelines(
                new Pages(config.url().toString(), route.deployment().major()));
        Selection selection = Selection.of(dags(), config, findings);
        int before = findings.size();
        AssetIndex assets = new AssetIndex(route.assets(findings));
        boolean complete = findings.size() == before;
        Set<String> chosen = selection.chosen().stream().map(DagSummary::id).collect(Collectors.toUnmodifiableSet());
        Map<String, List<DagRun>> runs = config.runs() == 0 || chosen.isEmpty()
                ? Map.of()
                : route.runs(chosen, scope.watermarks(), config.runs(), findings);
        Lineage lineage = new Lineage(
                new Xlets(hosts, config.defaultSchemas(), config.connections(), assets.byName()),
                assets,
                new DagEdges(config.mode()),
                new DagOrder(service, selection.there(), assets, findings),
                Optional.of(config).filter(AirflowConfig::parseSql).map(TaskSqls::new),
                complete,
                findings);
        List<DagSummary> asked = Stream.concat(selection.chosen().stream(), selection.gone().stream())
                .toList();
        Iterator<Dag> dags = asked.isEmpty()
                ? Collections.emptyIterator()
                : route.details(asked, findings).iterator();
        Stream<Harvested> read = batches(dags)
                .flatMap(batch -> Stream.concat(
                        Stream.of(new PipelineBatch(
                                batch.stream()
                                        .filter(dag -> chosen.contains(dag.id()))
                                        .map(dag -> pipelines.of(dag, runs.getOrDefault(dag.id(), List.of())))
                                        .toList(),
                                CLASSIFICATION)),
                        lineage.of(batch)));
        return Stream.concat(read, Stream.of(lineage.gone(selection.gone()), new PipelineInventory(selection.there())))
                .iterator();
    }

    private List<DagSummary> dags() {
        List<DagSummary> dags = route.dags(findings);
        int before = findings.size();
        List<ImportError> errors = route.importErrors(findings);
        boolean complete = findings.size() == before;
        errors.forEach(error -> findings.add(new Finding(
                "airflow-import-error",
                error.file(),
                "Airflow cannot read this file: " + error.message(),
                "Mend the file; its DAGs are told of again then.")));
        return complete ? new BrokenFiles(errors).marked(dags) : dags;
    }

    private static Stream<List<Dag>> batches(Iterator<Dag> dags) {
        Supplier<List<Dag>> next = () -> {
            List<Dag> batch = new ArrayList<>();
            while (batch.size() < BATCH && dags.hasNext()) {
                batch.add(dags.next());
            }
            return batch;
        };
        return Stream.generate(next).takeWhile(batch -> !batch.isEmpty());
    }
}
