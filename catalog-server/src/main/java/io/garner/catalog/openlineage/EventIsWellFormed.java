package io.garner.catalog.openlineage;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.version.Feature;
import io.garner.catalog.version.ServerVersion;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An event has the members that OpenLineage requires and no others, a known type, a UUID as its run and a time; 2.0
 * takes times in UTC only. Facets are free.
 */
final class EventIsWellFormed {

    private static final Set<String> MEMBERS =
            Set.of("eventTime", "producer", "schemaURL", "eventType", "run", "job", "inputs", "outputs");
    private static final Set<String> TYPES = Set.of("START", "RUNNING", "COMPLETE", "ABORT", "FAIL", "OTHER");
    private static final List<String> REQUIRED = List.of(
            "/eventTime", "/producer", "/schemaURL", "/run", "/run/runId", "/job", "/job/namespace", "/job/name");
    private static final List<String> OF_A_DATASET = List.of("/namespace", "/name");

    private EventIsWellFormed() {}

    static void check(JsonNode event, ServerVersion version) {
        mustBeReadable(event, version);
        List<String> missing = new ArrayList<>(missing(event, REQUIRED));
        for (String list : new String[] {"inputs", "outputs"}) {
            event.path(list).forEach(dataset -> missing.addAll(missing(dataset, OF_A_DATASET)));
        }
        if (!missing.isEmpty()) {
            throw Refusal.badRequest(
                    missing.stream().sorted().distinct().toList().toString());
        }
    }

    private static List<String> missing(JsonNode object, List<String> required) {
        return required.stream()
                .filter(pointer -> object.at(parent(pointer)).isObject())
                .filter(pointer ->
                        object.at(pointer).isMissingNode() || object.at(pointer).isNull())
                .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1) + " must not be null")
                .toList();
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static void mustBeReadable(JsonNode event, ServerVersion version) {
        event.fieldNames().forEachRemaining(name -> readable(MEMBERS.contains(name), "Unrecognized field", name));
        readable(
                event.isObject(),
                "Cannot deserialize event",
                event.getNodeType().toString());
        for (String list : new String[] {"inputs", "outputs"}) {
            JsonNode datasets = event.path(list);
            readable(isAbsent(datasets) || datasets.isArray(), "Cannot deserialize list", list);
            datasets.forEach(dataset -> readable(dataset.isObject(), "Cannot deserialize dataset", dataset.asText()));
        }
        for (String object : new String[] {"run", "job"}) {
            readable(isAbsent(event.path(object)) || event.path(object).isObject(), "Cannot deserialize", object);
        }
        String type = Json.text(event, "eventType");
        readable(type.isEmpty() || TYPES.contains(type), "Unknown event type", type);
        String run = event.at("/run/runId").asText("");
        readable(run.isEmpty() || isUuid(run), "Cannot deserialize value of type `java.util.UUID` from", run);
        String time = Json.text(event, "eventTime");
        readable(time.isEmpty() || isTime(time, version), "Cannot deserialize date-time from", time);
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static void readable(boolean readable, String problem, String what) {
        if (!readable) {
            throw Refusal.badRequest(problem + " \"" + what + "\"");
        }
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isTime(String text, ServerVersion version) {
        try {
            OffsetDateTime.parse(text);
            return text.endsWith("Z") || !version.has(Feature.OPEN_LINEAGE_IN_UTC);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
