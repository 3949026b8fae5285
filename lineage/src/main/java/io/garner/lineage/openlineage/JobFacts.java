package io.garner.lineage.openlineage;

import io.garner.lineage.openlineage.Event.JobId;
import io.garner.lineage.openlineage.Event.JobPart;
import io.garner.model.Edge;
import io.openlineage.client.OpenLineage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What OpenLineage's records say of jobs. Stateless. */
final class JobFacts {

    private JobFacts() {}

    static JobPart of(OpenLineage.Job job) {
        Optional<OpenLineage.JobFacets> facets = Optional.ofNullable(job.getFacets());
        return new JobPart(
                new JobId(job.getNamespace(), job.getName()),
                facets.map(OpenLineage.JobFacets::getSql)
                        .filter(facet -> !Boolean.TRUE.equals(facet.get_deleted()))
                        .flatMap(facet -> text(facet.getQuery())),
                facets.map(OpenLineage.JobFacets::getDocumentation)
                        .filter(facet -> !Boolean.TRUE.equals(facet.get_deleted()))
                        .flatMap(facet -> text(facet.getDescription())),
                facets.map(OpenLineage.JobFacets::getJobType).flatMap(JobFacts::kind),
                facets.map(OpenLineage.JobFacets::getOwnership)
                        .map(JobFacts::owners)
                        .orElse(List.of()),
                facets.map(OpenLineage.JobFacets::getAdditionalProperties)
                        .map(others -> others.get(OwnFacet.KEY))
                        .map(OpenLineage.JobFacet::getAdditionalProperties)
                        .flatMap(JobFacts::own));
    }

    private static Optional<String> kind(OpenLineage.JobTypeJobFacet facet) {
        return text(Stream.of(facet.getIntegration(), facet.getJobType())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" ")));
    }

    private static List<String> owners(OpenLineage.OwnershipJobFacet facet) {
        return Stream.ofNullable(facet.getOwners())
                .flatMap(List::stream)
                .flatMap(owner -> text(owner.getName()).stream())
                .toList();
    }

    private static Optional<OwnFacet> own(Map<String, Object> members) {
        return Arrays.stream(Edge.Source.values())
                .filter(source -> source.name().equals(members.get("source")))
                .findFirst()
                .map(source -> new OwnFacet(
                        source,
                        Optional.ofNullable(members.get("description")).map(Object::toString),
                        !Boolean.FALSE.equals(members.get("pipeline"))));
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).filter(there -> !there.isBlank());
    }
}
