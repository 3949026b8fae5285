package io.garner.lineage.openlineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.openlineage.client.OpenLineage;
import java.util.List;
import java.util.Optional;

/** Reads events: which of the three kinds it is, whether it has what it must, and what it says. Immutable, thread-safe. */
final class EventReader {

    /** What became of an event. */
    sealed interface Reading {

        /** It was read, but for these facets. */
        record Read(Event event, List<String> brokenFacets) implements Reading {}

        /** It cannot be used. */
        record Rejected(String reason) implements Reading {}
    }

    private final ObjectMapper mapper = EventJson.mapper();
    private final FacetSieve sieve = new FacetSieve(mapper);

    ObjectMapper mapper() {
        return mapper;
    }

    /** Reads an event, and changes the JSON on the way. */
    Reading read(JsonNode json) {
        if (!(json instanceof ObjectNode event)) {
            return new Reading.Rejected("an event is a JSON object");
        }
        Optional<String> missing = missing(event);
        if (missing.isPresent()) {
            return new Reading.Rejected(missing.get());
        }
        List<String> broken = sieve.apply(event);
        try {
            return new Reading.Read(eventOf(event), broken);
        } catch (JsonProcessingException e) {
            return new Reading.Rejected(EventJson.reason(e));
        }
    }

    private Event eventOf(ObjectNode event) throws JsonProcessingException {
        if (event.has("run")) {
            return EventFacts.of(mapper.treeToValue(event, OpenLineage.RunEvent.class));
        } else if (event.has("job")) {
            return EventFacts.of(mapper.treeToValue(event, OpenLineage.JobEvent.class));
        }
        return EventFacts.of(mapper.treeToValue(event, OpenLineage.DatasetEvent.class));
    }

    private static Optional<String> missing(ObjectNode event) {
        if (!event.has("run") && !event.has("job") && !event.has("dataset")) {
            return Optional.of("it has neither run, nor job, nor dataset");
        }
        return missing(event, "eventTime")
                .or(() -> event.has("run") ? missing(event.path("run"), "runId", "run.") : Optional.empty())
                .or(() -> event.has("run") || event.has("job")
                        ? missingName(event.path("job"), "job.")
                        : Optional.empty())
                .or(() -> event.has("dataset") && !event.has("run") && !event.has("job")
                        ? missingName(event.path("dataset"), "dataset.")
                        : Optional.empty())
                .or(() -> missingNames(event, "inputs"))
                .or(() -> missingNames(event, "outputs"));
    }

    private static Optional<String> missingNames(ObjectNode event, String key) {
        JsonNode datasets = event.path(key);
        if (!datasets.isArray()) {
            return datasets.isMissingNode() || datasets.isNull() ? Optional.empty() : Optional.of(key + " is no list");
        }
        for (int i = 0; i < datasets.size(); i++) {
            Optional<String> missing = missingName(datasets.get(i), key + "[" + i + "].");
            if (missing.isPresent()) {
                return missing;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> missingName(JsonNode named, String where) {
        return missing(named, "namespace", where).or(() -> missing(named, "name", where));
    }

    private static Optional<String> missing(JsonNode owner, String key) {
        return missing(owner, key, "");
    }

    private static Optional<String> missing(JsonNode owner, String key, String where) {
        return owner.path(key).asText("").isBlank() ? Optional.of(where + key + " is missing") : Optional.empty();
    }
}
