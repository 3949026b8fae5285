package io.garner.openmetadata;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;

/**
 * {@code PUT /v1/tables}.
 *
 * @param tableConstraints always sent: a PUT that leaves them out deletes the stored ones
 * @param schemaDefinition the text of a view
 * @param extras what the configuration says of it beyond the source
 * @param lineage the edges that lead to it, as {@link TableEdges#digest} has them: a part of its fingerprint, and of nothing
 *     that is sent
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
        @JsonUnwrapped TableExtras extras,
        @JsonIgnore String lineage) {

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
                TableExtras.NONE,
                "");
    }

    public TableBody withConstraints(List<ConstraintBody> constraints) {
        return with(constraints, tablePartition, schemaDefinition, sourceHash, extras, lineage);
    }

    public TableBody withSourceHash(Optional<String> hash) {
        return with(tableConstraints, tablePartition, schemaDefinition, hash, extras, lineage);
    }

    public TableBody withTablePartition(Optional<PartitionBody> partition) {
        return with(tableConstraints, partition, schemaDefinition, sourceHash, extras, lineage);
    }

    public TableBody withSchemaDefinition(Optional<String> text) {
        return with(tableConstraints, tablePartition, text, sourceHash, extras, lineage);
    }

    public TableBody withExtras(TableExtras others) {
        return with(tableConstraints, tablePartition, schemaDefinition, sourceHash, others, lineage);
    }

    public TableBody withLineage(String digest) {
        return with(tableConstraints, tablePartition, schemaDefinition, sourceHash, extras, digest);
    }

    private TableBody with(
            List<ConstraintBody> constraints,
            Optional<PartitionBody> partition,
            Optional<String> text,
            Optional<String> hash,
            TableExtras others,
            String digest) {
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
                others,
                digest);
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
                extras,
                lineage);
    }
}
