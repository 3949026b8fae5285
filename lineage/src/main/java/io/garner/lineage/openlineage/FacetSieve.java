package io.garner.lineage.openlineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openlineage.client.OpenLineage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets through, of all facets, those that are read here and can be: one that is broken, or that nobody knows, must not cost
 * the event. Immutable, thread-safe.
 */
final class FacetSieve {

    static final String FACETS = "facets";

    private static final String COLUMN_LINEAGE = "columnLineage";

    private static final Map<String, Class<?>> OF_RUN = Map.of(
            "parent", OpenLineage.ParentRunFacet.class,
            "nominalTime", OpenLineage.NominalTimeRunFacet.class);

    private static final Map<String, Class<?>> OF_JOB = Map.of(
            "sql",
            OpenLineage.SQLJobFacet.class,
            "documentation",
            OpenLineage.DocumentationJobFacet.class,
            "ownership",
            OpenLineage.OwnershipJobFacet.class,
            "jobType",
            OpenLineage.JobTypeJobFacet.class,
            OwnFacet.KEY,
            OpenLineage.DefaultJobFacet.class);

    private static final Map<String, Class<?>> OF_DATASET = Map.of(
            COLUMN_LINEAGE,
            OpenLineage.ColumnLineageDatasetFacet.class,
            "symlinks",
            OpenLineage.SymlinksDatasetFacet.class);

    private final ObjectMapper mapper;

    FacetSieve(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Changes this event.
     *
     * @return the facets that were broken, with what is wrong with them
     */
    List<String> apply(ObjectNode event) {
        List<String> broken = new ArrayList<>();
        sieve(event.path("run"), OF_RUN, broken);
        sieve(event.path("job"), OF_JOB, broken);
        sieveDataset(event.path("dataset"), broken);
        event.path("inputs").forEach(dataset -> sieveDataset(dataset, broken));
        event.path("outputs").forEach(dataset -> sieveDataset(dataset, broken));
        return broken;
    }

    private void sieveDataset(JsonNode dataset, List<String> broken) {
        if (dataset instanceof ObjectNode object) {
            // Some producers put it among the facets of the output, where statistics are.
            JsonNode misplaced = object.path("outputFacets").path(COLUMN_LINEAGE);
            if (misplaced.isObject() && object.path(FACETS).path(COLUMN_LINEAGE).isMissingNode()) {
                object.withObject("/" + FACETS).set(COLUMN_LINEAGE, misplaced);
            }
            object.remove(List.of("outputFacets", "inputFacets"));
            sieve(object, OF_DATASET, broken);
        }
    }

    private void sieve(JsonNode owner, Map<String, Class<?>> known, List<String> broken) {
        if (!(owner instanceof ObjectNode object)) {
            return;
        }
        if (!(object.path(FACETS) instanceof ObjectNode facets)) {
            object.remove(FACETS);
            return;
        }
        facets.retain(known.keySet());
        List.copyOf(facets.properties())
                .forEach(facet -> fault(facet.getValue(), known.getOrDefault(facet.getKey(), Object.class))
                        .ifPresent(fault -> {
                            facets.remove(facet.getKey());
                            broken.add(facet.getKey() + ": " + fault);
                        }));
    }

    private Optional<String> fault(JsonNode facet, Class<?> type) {
        if (!facet.isObject()) {
            return Optional.of("no JSON object");
        }
        try {
            mapper.treeToValue(facet, type);
            return Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.of(EventJson.reason(e));
        }
    }
}
