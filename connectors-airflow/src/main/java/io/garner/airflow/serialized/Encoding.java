package io.garner.airflow.serialized;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Values as Airflow encodes them. Of an unknown wrapper the value is kept, and it is told once. One thread at a time. */
final class Encoding {

    private static final double NANOS = 1e9;

    private static final Set<String> KNOWN = Set.of(
            "dict",
            "set",
            "tuple",
            "datetime",
            "timedelta",
            "timezone",
            "relativedelta",
            "param",
            "xcomref",
            "operator",
            "dag",
            "taskgroup",
            "edgeinfo",
            "arg_not_set",
            "k8s.V1Pod",
            "connection",
            "asset",
            "asset_alias",
            "asset_any",
            "asset_all",
            "asset_ref",
            "asset_unique_key",
            "dataset",
            "dataset_alias",
            "dataset_any",
            "dataset_all",
            "dataset_or",
            "dataset_and",
            "deadline_alert",
            "mapped_argument");

    private final Findings findings;
    private final Set<String> told = new HashSet<>();

    Encoding(Findings findings) {
        this.findings = findings;
    }

    /**
     * The value without wrappers.
     *
     * @param dag where it was met
     */
    JsonNode bare(JsonNode encoded, String dag) {
        return Wrapped.bare(encoded, type -> note(type, dag));
    }

    private void note(String type, String dag) {
        if (!KNOWN.contains(type) && told.add(type)) {
            findings.add(Finding.note(
                    "airflow-wrapper",
                    type,
                    "Airflow has wrapped a value of this type, which is not known here; its content was taken as it is,"
                            + " first in the DAG " + dag));
        }
    }

    /** Empty for anything that is no text, or none worth the name. */
    static Optional<String> text(JsonNode node) {
        return Optional.of(node)
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank());
    }

    /** From seconds since 1970. */
    static Optional<Instant> moment(JsonNode encoded) {
        JsonNode seconds = Wrapped.inside(encoded);
        return seconds.isNumber()
                ? Optional.of(Instant.ofEpochSecond(
                        (long) Math.floor(seconds.asDouble()),
                        Math.round((seconds.asDouble() - Math.floor(seconds.asDouble())) * NANOS)))
                : Optional.empty();
    }
}
