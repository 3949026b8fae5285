package io.garner.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A change as one element of the machine-readable plan. */
public record PlannedChange(
        @JsonPropertyDescription("The source's name in the configuration.")
        String source,

        @JsonPropertyDescription("create, update or retire.")
        String action,

        @JsonPropertyDescription(
                "The kind of entity: databaseService, database, databaseSchema, table, storedProcedure, pipelineService or pipeline; or edge.")
        String type,

        @JsonPropertyDescription("The entity's fully qualified name; of an edge, that of what it leads to.")
        String fqn,

        @JsonPropertyDescription("The fully qualified name of what an edge starts at.")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> from,

        @JsonPropertyDescription("What differs, for an update: the member, what the catalog has, what the source has.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<FieldDifference> differences) {

    public PlannedChange {
        differences = List.copyOf(differences);
    }

    /** The change in this form; empty when it leaves things as they are. */
    public static Optional<PlannedChange> of(String source, Change change) {
        if (change instanceof Change.Create) {
            return Optional.of(of(source, "create", change, List.of()));
        } else if (change instanceof Change.Update update) {
            return Optional.of(of(source, "update", change, update.differences()));
        } else if (change instanceof Change.Retire) {
            return Optional.of(of(source, "retire", change, List.of()));
        }
        return change instanceof Change.OfEdge edge ? Optional.of(of(source, edge)) : Optional.empty();
    }

    private static PlannedChange of(String source, Change.OfEdge edge) {
        return new PlannedChange(
                source,
                edge.action().name().toLowerCase(Locale.ROOT),
                "edge",
                edge.fqn().toString(),
                Optional.of(edge.from().toString()),
                edge.differences());
    }

    private static PlannedChange of(String source, String action, Change change, List<FieldDifference> differences) {
        return new PlannedChange(
                source, action, change.type().word(), change.fqn().toString(), Optional.empty(), differences);
    }
}
