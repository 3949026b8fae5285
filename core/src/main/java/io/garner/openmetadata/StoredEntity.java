package io.garner.openmetadata;

import java.util.List;
import java.util.Optional;

/**
 * An entity as the catalog holds it, as far as a plan compares it. Members that a type does not have are empty.
 *
 * @param id the catalog's own key
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
        Optional<String> retentionPeriod,
        Optional<String> sourceUrl,
        Optional<List<Reference>> dataProducts) {

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
                retentionPeriod,
                sourceUrl,
                dataProducts);
    }

    /** What a PUT over this entity has to bring along. */
    public Kept kept() {
        return new Kept(
                retentionPeriod,
                sourceUrl,
                dataProducts
                        .filter(products -> !products.isEmpty())
                        .map(products -> products.stream()
                                .flatMap(product -> product.fullyQualifiedName().stream())
                                .toList()));
    }
}
