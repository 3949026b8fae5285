package io.garner.lineage.openlineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.garner.model.Edge;
import io.garner.model.Fqn;
import io.openlineage.client.OpenLineage;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Edges as OpenLineage events: one completed run for each table that is fed and each pipeline and statement that feed it,
 * with the columns in the facet that has them. The same edges at the same moment give the same events. What OpenLineage has
 * no member for stands in a job facet of our own, so that a source of type {@code openlineage} makes the same edges of them.
 * Immutable, thread-safe.
 */
public final class EdgeEvents {

    static final URI PRODUCER = URI.create("urn:garner:lineage");

    private final ServerNames names;
    private final ObjectMapper mapper = EventJson.mapper();
    private final OpenLineage events = new OpenLineage(PRODUCER);

    public EdgeEvents(ServerNames names) {
        this.names = names;
    }

    /** What one event tells: all that feeds one table in one way. */
    private record Way(Fqn to, Optional<Fqn> pipeline, Optional<String> sql, OwnFacet own) {}

    /** The edges of which a table has no name in OpenLineage: nobody says which server its service is. */
    public List<Edge> unnamed(Collection<Edge> edges) {
        return edges.stream().filter(edge -> !isNamed(edge)).toList();
    }

    /**
     * The events, one JSON document each. Edges that are {@link #unnamed} are left out.
     *
     * @param time when it was so
     */
    public Stream<String> of(Collection<Edge> edges, Instant time) {
        Map<Way, List<Edge>> ways = new LinkedHashMap<>();
        edges.stream()
                .filter(this::isNamed)
                .forEach(edge -> ways.computeIfAbsent(way(edge), key -> new ArrayList<>())
                        .add(edge));
        return ways.entrySet().stream().map(way -> json(event(way.getKey(), way.getValue(), time)));
    }

    private boolean isNamed(Edge edge) {
        return names.dataset(edge.from()).isPresent()
                && names.dataset(edge.to()).isPresent();
    }

    private static Way way(Edge edge) {
        // A pipeline's name has two parts, service and name; anything else is none.
        Optional<Fqn> pipeline = edge.pipeline().filter(name -> name.parts().size() == 2);
        return new Way(
                edge.to(), pipeline, edge.sql(), new OwnFacet(edge.source(), edge.description(), pipeline.isPresent()));
    }

    private OpenLineage.RunEvent event(Way way, List<Edge> edges, Instant time) {
        OpenLineage.Job job = job(way);
        List<OpenLineage.InputDataset> inputs = edges.stream()
                .map(edge -> names.dataset(edge.from()).orElseThrow())
                .distinct()
                .map(id -> events.newInputDataset(id.namespace(), id.name(), null, null))
                .toList();
        return events.newRunEventBuilder()
                .eventType(OpenLineage.RunEvent.EventType.COMPLETE)
                .eventTime(time.atZone(ZoneOffset.UTC))
                .run(events.newRunBuilder().runId(runId(way, time)).build())
                .job(job)
                .inputs(inputs)
                .outputs(List.of(new ColumnEvents(events, names).output(way.to(), edges)))
                .build();
    }

    private OpenLineage.Job job(Way way) {
        OpenLineage.JobFacetsBuilder facets =
                events.newJobFacetsBuilder().jobType(events.newJobTypeJobFacet("BATCH", "GARNER", "EDGE"));
        OpenLineage.JobFacet own = events.newJobFacet();
        own.getAdditionalProperties().put("source", way.own().source().name());
        own.getAdditionalProperties().put("pipeline", way.own().pipeline());
        way.own().description().ifPresent(text -> own.getAdditionalProperties().put("description", text));
        facets.put(OwnFacet.KEY, own);
        way.sql()
                .ifPresent(sql ->
                        facets.sql(events.newSQLJobFacetBuilder().query(sql).build()));
        String namespace = way.pipeline().map(Fqn::service).orElse("garner");
        String name = way.pipeline().map(Fqn::name).orElseGet(() -> way.to().toString());
        return events.newJob(namespace, name, facets.build());
    }

    private static UUID runId(Way way, Instant time) {
        return UUID.nameUUIDFromBytes((way + "@" + time).getBytes(StandardCharsets.UTF_8));
    }

    private String json(OpenLineage.RunEvent event) {
        try {
            return mapper.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
