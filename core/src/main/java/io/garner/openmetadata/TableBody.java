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

    public TableBody withConstraints(List<ConstraintBody> constraints) {
        return with(constraints, tablePartition, schemaDefinition, sourceHash, extras);
    }

    public TableBody withSourceHash(Optional<String> hash) {
        return with(tableConstraints, tablePartition, schemaDefinition, hash, extras);
    }

    public TableBody withTablePartition(Optional<PartitionBody> partition) {
        return with(tableConstraints, partition, schemaDefinition, sourceHash, extras);
    }

    public TableBody withSchemaDefinition(Optional<String> text) {
        return with(tableConstraints, tablePartition, text, sourceHash, extras);
    }

    public TableBody withExtras(TableExtras others) {
        return with(tableConstraints, tablePartition, schemaDefinition, sourceHash, others);
    }

    private TableBody with(
            List<ConstraintBody> constraints,
            Optional<PartitionBody> partition,
            Optional<String> text,
            Optional<String> hash,
            TableExtras others) {
        return new TableBody(
                name,
                displayName,
                description,
                databaseSchema,
                tableType,
                columns,
                constraints,
                partition,
                text,
                hash,
                others);
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
}
