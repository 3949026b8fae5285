package io.garner.openmetadata;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * {@code PUT /v1/tables}.
 *
 * @param tableConstraints always sent: a PUT that leaves them out deletes the stored ones
 * @param schemaDefinition the text of a view
 * @param extras what the configuration says of it beyond the source
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
        Optional<String> sourceHash,
        @JsonUnwrapped TableExtras extras) {

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
                sourceHash,
                extras);
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
                hash,
                extras);
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
                sourceHash,
                extras);
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
                sourceHash,
                extras);
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
                sourceHash,
                extras);
    }

    /** A table of which only the source has something to say. */
    public TableBody(
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
        this(
                name,
                displayName,
                description,
                databaseSchema,
                tableType,
                columns,
                tableConstraints,
                tablePartition,
                schemaDefinition,
                sourceHash,
                TableExtras.NONE);
    }

    public TableBody withExtras(TableExtras others) {
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
                sourceHash,
                others);
    }
}
