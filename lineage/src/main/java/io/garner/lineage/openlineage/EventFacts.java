package io.garner.lineage.openlineage;

import io.garner.lineage.openlineage.Event.JobId;
import io.garner.lineage.openlineage.Event.JobRun;
import io.garner.lineage.openlineage.Event.Output;
import io.garner.lineage.openlineage.Event.RunPart;
import io.openlineage.client.OpenLineage;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What OpenLineage's records say that pipelines and edges need. Stateless. */
final class EventFacts {

    private EventFacts() {}

    static Event of(OpenLineage.RunEvent event) {
        return new Event(
                event.getEventTime().toInstant(),
                Optional.of(run(event)),
                Optional.of(JobFacts.of(event.getJob())),
                inputs(event.getInputs()),
                outputs(event.getOutputs()));
    }

    static Event of(OpenLineage.JobEvent event) {
        return new Event(
                event.getEventTime().toInstant(),
                Optional.empty(),
                Optional.of(JobFacts.of(event.getJob())),
                inputs(event.getInputs()),
                outputs(event.getOutputs()));
    }

    static Event of(OpenLineage.DatasetEvent event) {
        return new Event(
                event.getEventTime().toInstant(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                outputs(List.of(event.getDataset())));
    }

    private static RunPart run(OpenLineage.RunEvent event) {
        Optional<OpenLineage.RunFacets> facets =
                Optional.ofNullable(event.getRun().getFacets());
        Optional<OpenLineage.ParentRunFacet> parent = facets.map(OpenLineage.RunFacets::getParent);
        Optional<Instant> nominal = facets.map(OpenLineage.RunFacets::getNominalTime)
                .map(OpenLineage.NominalTimeRunFacet::getNominalStartTime)
                .map(ZonedDateTime::toInstant);
        return new RunPart(
                event.getRun().getRunId(),
                Optional.ofNullable(event.getEventType())
                        .map(type -> Event.Type.valueOf(type.name()))
                        .orElse(Event.Type.OTHER),
                nominal,
                parent.flatMap(EventFacts::parent),
                parent.map(OpenLineage.ParentRunFacet::getRoot).flatMap(EventFacts::root));
    }

    private static Optional<JobRun> parent(OpenLineage.ParentRunFacet facet) {
        return Optional.ofNullable(facet.getRun())
                .map(OpenLineage.ParentRunFacetRun::getRunId)
                .flatMap(run -> Optional.ofNullable(facet.getJob())
                        .flatMap(job -> jobRun(run, job.getNamespace(), job.getName())));
    }

    private static Optional<JobRun> root(OpenLineage.ParentRunFacetRoot facet) {
        return Optional.ofNullable(facet.getRun())
                .map(OpenLineage.RootRun::getRunId)
                .flatMap(run -> Optional.ofNullable(facet.getJob())
                        .flatMap(job -> jobRun(run, job.getNamespace(), job.getName())));
    }

    private static Optional<JobRun> jobRun(UUID run, String namespace, String name) {
        return Optional.ofNullable(name)
                .filter(there -> !there.isBlank())
                .map(there ->
                        new JobRun(run, new JobId(Optional.ofNullable(namespace).orElse(""), there)));
    }

    private static Map<DatasetId, List<DatasetId>> inputs(List<OpenLineage.InputDataset> datasets) {
        Map<DatasetId, List<DatasetId>> found = new LinkedHashMap<>();
        Stream.ofNullable(datasets)
                .flatMap(List::stream)
                .forEach(dataset -> found.put(id(dataset), alsoKnownAs(dataset)));
        return found;
    }

    private static Map<DatasetId, Output> outputs(List<? extends OpenLineage.Dataset> datasets) {
        Map<DatasetId, Output> found = new LinkedHashMap<>();
        Stream.ofNullable(datasets)
                .flatMap(List::stream)
                .forEach(dataset -> found.put(id(dataset), new Output(alsoKnownAs(dataset), columns(dataset))));
        return found;
    }

    private static DatasetId id(OpenLineage.Dataset dataset) {
        return new DatasetId(dataset.getNamespace(), dataset.getName());
    }

    private static List<DatasetId> alsoKnownAs(OpenLineage.Dataset dataset) {
        return Optional.ofNullable(dataset.getFacets())
                .map(OpenLineage.DatasetFacets::getSymlinks)
                .filter(facet -> !Boolean.TRUE.equals(facet.get_deleted()))
                .map(OpenLineage.SymlinksDatasetFacet::getIdentifiers)
                .stream()
                .flatMap(List::stream)
                .filter(other -> other.getNamespace() != null && other.getName() != null)
                .map(other -> new DatasetId(other.getNamespace(), other.getName()))
                .collect(Collectors.toList());
    }

    private static Optional<Event.Columns> columns(OpenLineage.Dataset dataset) {
        return Optional.ofNullable(dataset.getFacets())
                .map(OpenLineage.DatasetFacets::getColumnLineage)
                .map(ColumnFacet::columns);
    }
}
