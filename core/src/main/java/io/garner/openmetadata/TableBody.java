package io.garner.openmetadata;

import java.util.List;
import java.util.Optional;

/**
 * {@code PUT /v1/tables}.
 *
 * @param tableConstraints always sent: a PUT that leaves them out deletes the stored ones
 * @param schemaDefinition the text of a view
 */
public record TableBody(
        String name,
        Optional<String> displayName,
        Optional<String> description,
        String databaseSchema,
        String tableType,
        List<ColumnBody> columns,
        List<ConstraintBody> tableConstraints,
        Optional<PartitionBody> tablePartition,
        Optional<String> schemaDefinition,
        Optional<String> sourceHash) {

    public TableBody {
        columns = List.copyOf(columns);
        tableConstraints = List.copyOf(tableConstraints);
    }

    public TableBody withConstraints(List<ConstraintBody> constraints) {
        return new TableBody(
                name,
                displayName,
                description,
                databaseSchema,
                tableType,
                columns,
                constraints,
                tablePartition,
                schemaDefinition,
                sourceHash);
    }

    public TableBody withSourceHash(Optional<String> hash) {
        return new TableBody(
                name,
                displayName,
                description,
                databaseSchema,
                tableType,
                columns,
                tableConstraints,
                tablePartition,
                schemaDefinition,
                hash);
    }

    public TableBody withTablePartition(Optional<PartitionBody> partition) {
        return new TableBody(
                name,
                displayName,
                description,
                databaseSchema,
                tableType,
                columns,
                tableConstraints,
                partition,
                schemaDefinition,
                sourceHash);
    }

    public TableBody withSchemaDefinition(Optional<String> text) {
        return new TableBody(
                name,
                displayName,
                description,
                databaseSchema,
                tableType,
                columns,
                tableConstraints,
                tablePartition,
                text,
                sourceHash);
    }

    /** The same table with these texts and columns in place of its own. */
    public TableBody keeping(
            Optional<String> keptDisplayName, Optional<String> keptDescription, List<ColumnBody> keptColumns) {
        return new TableBody(
                name,
                keptDisplayName,
                keptDescription,
                databaseSchema,
                tableType,
                keptColumns,
                tableConstraints,
                tablePartition,
                schemaDefinition,
                sourceHash);
    }
}
