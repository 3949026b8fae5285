package io.garner.openmetadata;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * An entity as the catalog holds it, as far as a plan compares it. Members that a type does not have are empty.
 *
 * @param id the catalog's own key
 * @param updatedAt milliseconds since 1970; every change that is stored moves it
 * @param dataModel only when all fields were asked for, and so is {@code extension}
 * @param pipelineStatus the newest run of a pipeline
 * @param owners those it has from its schema included; only when they were asked for
 */
public record StoredEntity(
        String id,
        String name,
        String fullyQualifiedName,
        Optional<String> displayName,
        Optional<String> description,
        Optional<String> serviceType,
        Optional<String> tableType,
        Optional<List<ColumnBody>> columns,
        Optional<List<ConstraintBody>> tableConstraints,
        Optional<PartitionBody> tablePartition,
        Optional<String> schemaDefinition,
        Optional<String> sourceHash,
        Optional<Boolean> deleted,
        OptionalLong updatedAt,
        Optional<String> retentionPeriod,
        Optional<String> sourceUrl,
        Optional<List<Reference>> dataProducts,
        @JsonProperty("default") Optional<Boolean> isDefault,
        Optional<String> fileFormat,
        Optional<String> locationPath,
        Optional<Map<String, Object>> dataModel,
        Optional<Map<String, Object>> extension,
        Optional<List<Reference>> owners,
        Optional<List<TagLabel>> tags,
        Optional<ProcedureBody.Code> storedProcedureCode,
        Optional<String> storedProcedureType,
        Optional<List<TaskBody>> tasks,
        OptionalInt concurrency,
        Optional<String> pipelineLocation,
        Optional<String> startDate,
        Optional<String> scheduleInterval,
        Optional<String> state,
        Optional<RunBody> pipelineStatus) {

    /** Whether it is marked as deleted. */
    public boolean isDeleted() {
        return deleted.orElse(false);
    }

    /** The same entity as it was before its container came back. */
    public StoredEntity asDeleted() {
        return new StoredEntity(
                id,
                name,
                fullyQualifiedName,
                displayName,
                description,
                serviceType,
                tableType,
                columns,
                tableConstraints,
                tablePartition,
                schemaDefinition,
                sourceHash,
                Optional.of(true),
                updatedAt,
                retentionPeriod,
                sourceUrl,
                dataProducts,
                isDefault,
                fileFormat,
                locationPath,
                dataModel,
                extension,
                owners,
                tags,
                storedProcedureCode,
                storedProcedureType,
                tasks,
                concurrency,
                pipelineLocation,
                startDate,
                scheduleInterval,
                state,
                pipelineStatus);
    }

    /** What a PUT over this entity has to bring along. */
    public Kept kept() {
        return new Kept(
                retentionPeriod,
                sourceUrl,
                Optional.of(ownDataProducts()).filter(products -> !products.isEmpty()),
                isDefault,
                fileFormat,
                locationPath,
                dataModel,
                extension);
    }

    /** What it has from its schema or domain would become its own if it were sent back. */
    private List<String> ownDataProducts() {
        return dataProducts.orElse(List.of()).stream()
                .filter(product -> !product.inherited().orElse(false))
                .flatMap(product -> product.fullyQualifiedName().stream())
                .toList();
    }
}
